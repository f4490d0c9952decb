// Which backups go when their time is over. A period without a backup takes no place, so that nothing is lost by a
// machine that stood still for a year.

import { shanghaiDay, weekday, addDays, type IsoDay } from '#lib/dates'

/** How many days, weeks and months with a backup keep their last one. */
export interface Retention {
  daily: number
  weekly: number
  monthly: number
}

interface Made {
  id: number
  takenAt: Date
}

const PERIODS: readonly { of: keyof Retention; nameOf: (day: IsoDay) => string }[] = [
  { of: 'daily', nameOf: (day) => day },
  { of: 'weekly', nameOf: (day) => addDays(day, -((weekday(day) + 6) % 7)) },
  { of: 'monthly', nameOf: (day) => day.slice(0, 7) },
]

/**
 * Of backups that are there, those nobody keeps any more. The one that was made last stays, and so do those from after
 * `now`, which only a clock that was set back can leave: their time is judged when it has come.
 */
export function selectOverdue<T extends Made>(
  made: readonly T[],
  retention: Retention,
  now: Date,
): T[] {
  const past = made
    .filter(({ takenAt }) => takenAt <= now)
    .toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime() || b.id - a.id)
  const kept = new Set<T>(made.filter(({ takenAt }) => takenAt > now))
  const last = made.toSorted((a, b) => b.id - a.id)[0]
  if (last) kept.add(last)
  for (const { of, nameOf } of PERIODS) {
    const periods = new Set<string>()
    for (const backup of past) {
      const period = nameOf(shanghaiDay(backup.takenAt))
      if (periods.has(period)) continue
      if (periods.size === retention[of]) break
      periods.add(period)
      kept.add(backup)
    }
  }
  return made.filter((backup) => !kept.has(backup))
}
