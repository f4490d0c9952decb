// When the generated activities took place: thirteen months back from a day, denser towards it, and
// at least two on each of the last eight days, so that the week's strip and the map are alive.

import { addDays, weekday } from '#lib/dates'
import type { Random } from './random.ts'

const EVERY_DAY = 8
const RECENT = 30
const SPAN = 395
const RECENT_SHARE = 0.36

/** `count` days, newest first. The first ones cover each of the last eight days. */
export function eventDays(today: string, count: number, random: Random): string[] {
  const days: string[] = []
  for (let back = 0; back < EVERY_DAY; back += 1) {
    const day = addDays(today, -back)
    for (let copy = 0; copy < (isWeekend(day) ? 2 : 4); copy += 1) days.push(day)
  }
  const recent = Math.round(count * RECENT_SHARE)
  while (days.length < count) {
    const [from, to] = days.length < recent ? [EVERY_DAY, RECENT - 1] : [RECENT, SPAN - 1]
    days.push(workday(addDays(today, -random.integer(from, to)), random))
  }
  return days.slice(0, count).toSorted((a, b) => b.localeCompare(a))
}

export const isWeekend = (day: string) => weekday(day) % 6 === 0

/** Most weekend days move to the Friday before. */
function workday(day: string, random: Random): string {
  if (!isWeekend(day) || random.chance(0.12)) return day
  return addDays(day, weekday(day) === 6 ? -1 : -2)
}
