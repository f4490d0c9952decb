import type { Queryable } from '#db/client'
import { shanghaiDay } from '#lib/dates'

import type { Statistics } from './group-figures.ts'
import { countHandling, NOTHING_HANDLED } from './handling-figures.ts'
import { countRegisters, NO_FIGURES } from './session-figures.ts'
import { countOfUnits, NO_TIMINGS } from './unit-figures.ts'

/** The statistics of sessions as they stand today, in the order of their numbers. */
export async function listStatistics(
  db: Queryable,
  { sessionIds, now }: { sessionIds: readonly number[]; now: Date },
): Promise<Statistics[]> {
  const today = shanghaiDay(now)
  const [registers, units, handling] = await Promise.all([
    countRegisters(db, sessionIds),
    countOfUnits(db, { sessionIds, today }),
    countHandling(db, { sessionIds, today }),
  ])
  return sessionIds.map((sessionId) => {
    const { timing, byUnit } = units.get(sessionId) ?? { timing: NO_TIMINGS, byUnit: [] }
    return {
      figures: { ...(registers.get(sessionId) ?? NO_FIGURES), timing },
      handling: { ...(handling.get(sessionId) ?? NOTHING_HANDLED), byUnit },
    }
  })
}

/** Those of one session. */
export async function getStatistics(
  db: Queryable,
  { sessionId, now }: { sessionId: number; now: Date },
): Promise<Statistics> {
  const [statistics] = await listStatistics(db, { sessionIds: [sessionId], now })
  if (!statistics) throw new Error('A session was left out')
  return statistics
}
