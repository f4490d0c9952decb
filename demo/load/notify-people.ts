import { isNull, lt, sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import type { Context } from '#domain/context'
import { deliverOutbox } from '#domain/notice/deliver-outbox'
import { requestOnce } from '#domain/request-once'

const READ_AFTER_MS = 12 * 60 * 60_000

/** What has happened so far is old news, and nobody is notified; asked again, what came since is not. */
export async function passOver(ctx: Context): Promise<void> {
  const request = { requestKey: 'demo-pass-over', command: 'pass-over' }
  await requestOnce(ctx, request, async (tx) => {
    const passed = await tx
      .update(outbox)
      .set({ deliveredAt: sql`${outbox.createdAt}` })
      .where(isNull(outbox.deliveredAt))
      .returning({ id: outbox.id })
    return passed.length
  })
}

/** Notifies people of what concerns them; what is half a day old has been read. */
export async function notifyPeople(db: Database, now: Date): Promise<void> {
  await deliverOutbox(db, now)
  await db
    .update(notices)
    .set({ readAt: now })
    .where(lt(notices.createdAt, new Date(now.getTime() - READ_AFTER_MS)))
}
