import type { ConsultationLamp, ConsultationMove } from '#db/consultation-states'
import { shanghaiDay, type IsoDay } from '#lib/dates'

interface Lit {
  lamp: ConsultationLamp
  litOn: IsoDay
  unit: string | null
  words: string
  createdAt: Date
}

interface Moved {
  move: ConsultationMove
  doneOn: IsoDay | null
  reason: string | null
  createdAt: Date
}

export interface HandlingStep {
  move: ConsultationMove
  day: IsoDay
  unit: string | null
  words: string
  createdAt: Date
}

const BETWEEN: readonly ConsultationMove[] = ['report-progress', 'redo']

/** 交办督复 with how far it was in between and what was taken back, in the order in which that was put down. */
export function arrangeHandling({
  lamps,
  moves,
}: {
  lamps: readonly Lit[]
  moves: readonly Moved[]
}): HandlingStep[] {
  const lit = lamps.map(({ lamp, litOn, ...rest }) => ({ ...rest, move: lamp, day: litOn }))
  const between = moves
    .filter(({ move }) => BETWEEN.includes(move))
    .map(({ move, doneOn, reason, createdAt }) => ({
      move,
      day: doneOn ?? shanghaiDay(createdAt),
      unit: null,
      words: reason ?? '',
      createdAt,
    }))
  return [...lit, ...between].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}
