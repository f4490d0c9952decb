import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'

import { getSessionFigures } from './figures/session-figures.ts'
import { countByUnit } from './figures/unit-figures.ts'

/** What readers may know of a published session in figures: of its units how much each has to answer, not how it stands. */
export async function getShownFigures(
  db: Queryable,
  question: { sessionId: number; today: IsoDay },
) {
  const [figures, byUnit] = await Promise.all([
    getSessionFigures(db, question),
    countByUnit(db, question),
  ])
  return { ...figures, byUnit }
}

export type ShownFigures = Awaited<ReturnType<typeof getShownFigures>>
