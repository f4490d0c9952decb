import type { PromiseLamp, PromiseState } from '#db/promise-states'
import { daysBetween, type IsoDay } from '#lib/dates'

/** Within so many days a promise is near. */
export const NEAR_DAYS = 7

export const isOpen = (state: PromiseState): boolean => state === 'open'

interface Dated {
  state: PromiseState
  dueOn: IsoDay
}

/** How a promise stands on a day. */
export function lampOf({ state, dueOn }: Dated, today: IsoDay): PromiseLamp {
  if (state !== 'open') return state
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'overdue'
  return left <= NEAR_DAYS ? 'near' : 'ahead'
}

/** The day on which it was kept; null where it was not, or nobody has confirmed it. */
export const keptOn = ({
  state,
  reportedOn,
}: {
  state: PromiseState
  reportedOn: IsoDay | null
}): IsoDay | null => (state === 'kept' ? reportedOn : null)

/** How many days it is over; 0 where it is not. */
export const daysOver = ({ state, dueOn }: Dated, today: IsoDay): number =>
  state === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0
