import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'

import { backoffMs } from './backoff.ts'
import { notifyOfEvent } from './notify-of-event.ts'

/** Whether anything waits to be delivered at `now`. */
export async function isAnyUndelivered(db: Queryable, now: Date): Promise<boolean> {
  const [row] = await db.select({ id: outbox.id }).from(outbox).where(isDue(now)).limit(1)
  return row !== undefined
}

/** How much waits to be delivered, and since when the first of it. */
export async function findUndelivered(
  db: Queryable,
): Promise<{ count: number; since: Date | null }> {
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      since: sql<Date | null>`min(${outbox.createdAt})`.mapWith(outbox.createdAt),
    })
    .from(outbox)
    .where(isNull(outbox.deliveredAt))
  return { count: row?.count ?? 0, since: row?.since ?? null }
}

const isDue = (now: Date) =>
  and(isNull(outbox.deliveredAt), or(isNull(outbox.nextAttemptAt), lte(outbox.nextAttemptAt, now)))

/**
 * Delivers what waits in the outbox, each row in a transaction of its own: its notices and the mark that
 * it was delivered are written together or not at all. Any number of callers may run at once, since a
 * row another one holds is left to it. A row that cannot be delivered keeps why, waits longer each
 * time, and does not keep the others; the errors are thrown at the end.
 */
export async function deliverOutbox(db: Queryable, now: Date): Promise<number> {
  const errors: unknown[] = []
  let delivered = 0
  let after = 0
  for (;;) {
    const id = await findNext(db, now, after)
    if (id === null) break
    after = id
    try {
      if (await deliverOne(db, id, now)) delivered += 1
    } catch (error) {
      await putOff(db, id, error, now)
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} events not delivered`)
  return delivered
}

async function findNext(db: Queryable, now: Date, after: number): Promise<number | null> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isDue(now), gt(outbox.id, after)))
    .orderBy(asc(outbox.id))
    .limit(1)
  return row?.id ?? null
}

function deliverOne(db: Queryable, id: number, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({
        id: outbox.id,
        event: outbox.event,
        payload: outbox.payload,
        createdAt: outbox.createdAt,
      })
      .from(outbox)
      .where(and(eq(outbox.id, id), isDue(now)))
      .for('update', { skipLocked: true })
    if (!row) return false
    await notifyOfEvent(tx, row, now)
    await tx.update(outbox).set({ deliveredAt: now, lastError: null }).where(eq(outbox.id, id))
    return true
  })
}

async function putOff(db: Queryable, id: number, error: unknown, now: Date): Promise<void> {
  const [row] = await db
    .select({ attempts: outbox.attempts })
    .from(outbox)
    .where(and(eq(outbox.id, id), isNull(outbox.deliveredAt)))
  if (!row) return
  const attempts = row.attempts + 1
  await db
    .update(outbox)
    .set({
      attempts,
      lastError: String(error instanceof Error ? error.message : error).slice(0, 500),
      nextAttemptAt: new Date(now.getTime() + backoffMs(attempts)),
    })
    .where(and(eq(outbox.id, id), isNull(outbox.deliveredAt)))
}
