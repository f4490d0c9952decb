import { and, eq, isNotNull, lt, max, notExists, sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'

const DAYS = 400

/**
 * Deletes events delivered more than a year ago that no notice refers to; what happened stays in the
 * histories. Needs the owner's role: the application's cannot delete here.
 */
export async function pruneOutbox(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS * 86_400_000)
  // The newest shows since when pages that were built may be believed.
  const newest = db.select({ id: max(outbox.id) }).from(outbox)
  const ofNotices = db
    .select({ one: sql`1` })
    .from(notices)
    .where(eq(notices.outboxId, outbox.id))
  const deleted = await db
    .delete(outbox)
    .where(
      and(
        isNotNull(outbox.deliveredAt),
        lt(outbox.createdAt, before),
        lt(outbox.id, sql`(${newest})`),
        notExists(ofNotices),
      ),
    )
    .returning({ id: outbox.id })
  return deleted.length
}
