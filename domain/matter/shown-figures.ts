import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'

import { countPromised } from './count-promised.ts'
import { countRegisters, NO_FIGURES } from './figures/session-figures.ts'
import { countOfUnits, NO_TIMINGS } from './figures/unit-figures.ts'

/** What readers may know of a published session in figures: of its units how much each has to answer, not how it stands. */
export async function getShownFigures(
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
) {
  const [registers, units, promised] = await Promise.all([
    countRegisters(db, [sessionId]),
    countOfUnits(db, { sessionIds: [sessionId], today }),
    countPromised(db, { sessionId, today }),
  ])
  const { timing, byUnit } = units.get(sessionId) ?? { timing: NO_TIMINGS, byUnit: [] }
  return {
    ...(registers.get(sessionId) ?? NO_FIGURES),
    timing,
    promised,
    byUnit: byUnit.map(({ unitId, name, count }) => ({ unitId, name, count })),
  }
}

export type ShownFigures = Awaited<ReturnType<typeof getShownFigures>>
