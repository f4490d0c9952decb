import type { IsoDay } from '#lib/dates'

import type { Slot } from './week.ts'

/** When readers come: in the morning, and in the afternoon. In minutes since midnight. */
const USUAL = [8 * 60 + 30, 15 * 60]
/** What goes live sooner takes readers from each other. */
const APART = 60

/** Times of a week that are still to come and have nothing near them, the first of them, for what has no time yet. */
export function freeSlots(
  week: readonly IsoDay[],
  { now, taken, count }: { now: Slot; taken: readonly Slot[]; count: number },
): Slot[] {
  const isFree = ({ day, minutes }: Slot) =>
    (day > now.day || (day === now.day && minutes > now.minutes)) &&
    !taken.some((one) => one.day === day && Math.abs(one.minutes - minutes) < APART)
  return week
    .flatMap((day) => USUAL.map((minutes) => ({ day, minutes })))
    .filter(isFree)
    .slice(0, count)
}
