import { isNull, lt, sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { deliverOutbox } from '#domain/notice/deliver-outbox'

const READ_AFTER_MS = 12 * 60 * 60_000

/** What has happened so far is old news, and told to nobody. */
export async function passOver(db: Database): Promise<void> {
  await db
    .update(outbox)
    .set({ deliveredAt: sql`${outbox.createdAt}` })
    .where(isNull(outbox.deliveredAt))
}

/** Tells everybody what concerns him; what is half a day old has been read. */
export async function tellPeople(db: Database, now: Date): Promise<void> {
  await deliverOutbox(db, now)
  await db
    .update(notices)
    .set({ readAt: now })
    .where(lt(notices.createdAt, new Date(now.getTime() - READ_AFTER_MS)))
}
