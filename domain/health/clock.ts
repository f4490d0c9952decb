import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'

/** Beyond this, what is due comes early or late, and the audit log's moments are worth less. */
const MAX_OFFSET_MS = 2_000

export const isClockOff = (offsetMs: number): boolean => Math.abs(offsetMs) > MAX_OFFSET_MS

/**
 * How many milliseconds the database's clock is ahead of this machine's, at least: what it showed lies between the
 * beginning and the end of the question, and a slow answer proves nothing. `asked` is in whole milliseconds, each begun.
 */
export function clockOffset(databaseTime: number, asked: { began: number; ended: number }): number {
  const ended = asked.ended + 1
  if (databaseTime > ended) return databaseTime - ended
  return Math.min(0, databaseTime - asked.began)
}

/** The same, asked now. */
export async function measureClock(db: Queryable): Promise<number> {
  const began = Date.now()
  const [row] = await db.execute(sql`select extract(epoch from clock_timestamp()) * 1000 as time`)
  const { time } = z.object({ time: z.coerce.number() }).parse(row)
  return clockOffset(time, { began, ended: Date.now() })
}
