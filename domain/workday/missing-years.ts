import type { IsoDay } from '#lib/dates'

/** The years whose notice is wanted on a day and not known: its own, and from 1 November on the next one, too. */
export function missingYears(known: Iterable<number>, today: IsoDay): number[] {
  const year = Number(today.slice(0, 4))
  const wanted = today >= `${year}-11-01` ? [year, year + 1] : [year]
  const have = new Set(known)
  return wanted.filter((one) => !have.has(one))
}
