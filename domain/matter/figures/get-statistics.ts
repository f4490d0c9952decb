import type { Queryable } from '#db/client'
import { shanghaiDay } from '#lib/dates'

import type { Statistics } from './group-figures.ts'
import { getHandlingFigures } from './handling-figures.ts'
import { getSessionFigures } from './session-figures.ts'

/** The statistics of a session as they stand today. */
export async function getStatistics(
  db: Queryable,
  { sessionId, now }: { sessionId: number; now: Date },
): Promise<Statistics> {
  const question = { sessionId, today: shanghaiDay(now) }
  const [figures, handling] = await Promise.all([
    getSessionFigures(db, question),
    getHandlingFigures(db, question),
  ])
  return { figures, handling }
}
