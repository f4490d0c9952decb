import { and, eq, exists, inArray, lt, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { sessions, signInAttempts } from '#db/schema/accounts'
import { rememberedDevices } from '#db/schema/second-factors'
import { presences } from '#db/schema/presences'
import { editions } from '#db/schema/editions'
import { mails } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { requestKeys } from '#db/schema/request-keys'
import { workingCopies } from '#db/schema/working-copies'
import { CLOSED_EDITION_STATES } from '#db/states'

const DAY_MS = 86_400_000
/** A form that was open for a month is not sent again. */
const REQUEST_KEY_DAYS = 30
const SESSION_DAYS = 30
const READ_NOTICE_DAYS = 400
const PRESENCE_DAYS = 1
/** Working copies that were never saved, on an edition that is closed: its writer has seen the result. */
const CLOSED_COPY_DAYS = 90

/**
 * Deletes what nobody will ask for again: keys of old forms, sessions and remembered devices long over, counted attempts
 * that have lapsed, presences and working copies of editions long closed, and notices read more than a year
 * ago with their mails. History stays.
 */
export async function prune(db: Queryable, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await db.delete(requestKeys).where(lt(requestKeys.createdAt, before(REQUEST_KEY_DAYS)))
  await db.delete(sessions).where(and(lt(sessions.expiresAt, before(SESSION_DAYS)), hasLater(db)))
  await db.delete(rememberedDevices).where(lt(rememberedDevices.expiresAt, before(SESSION_DAYS)))
  await db.delete(signInAttempts).where(lt(signInAttempts.expire, now))
  await db.delete(presences).where(lt(presences.expiresAt, before(PRESENCE_DAYS)))
  const closed = db
    .select({ id: editions.id })
    .from(editions)
    .where(inArray(editions.state, CLOSED_EDITION_STATES))
  await db
    .delete(workingCopies)
    .where(
      and(
        lt(workingCopies.updatedAt, before(CLOSED_COPY_DAYS)),
        inArray(workingCopies.editionId, closed),
      ),
    )
  await db.delete(notices).where(lt(notices.readAt, before(READ_NOTICE_DAYS)))
  const unnamed = notExists(
    db
      .select({ one: sql`1` })
      .from(notices)
      .where(eq(notices.mailId, mails.id)),
  )
  await db
    .delete(mails)
    .where(and(eq(mails.state, 'sent'), lt(mails.sentAt, before(READ_NOTICE_DAYS)), unnamed))
}

/** A session that is not its account's last: of that it is known since when an account is asleep. */
function hasLater(db: Queryable) {
  const later = alias(sessions, 'later')
  return exists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.accountId, sessions.accountId),
          eq(later.awaitsCode, false),
          sql`(${later.lastSeenAt}, ${later.id}) > (${sessions.lastSeenAt}, ${sessions.id})`,
        ),
      ),
  )
}
