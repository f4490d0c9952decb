import { addDays } from '#lib/dates'
import type { DatePrecision } from '#db/states'
import type { DemoStory } from './demo-story.ts'
import type { Random } from './random.ts'

type EventDate = Pick<DemoStory['event'], 'precision' | 'start' | 'end' | 'dateText'>

/** An event that was over on `lastDay`, dated as exactly as `precision` says. */
export function eventDate(precision: DatePrecision, lastDay: string, random: Random): EventDate {
  if (precision === 'none') {
    return { precision, start: null, end: null, dateText: random.pick(['近日', '近日', '日前']) }
  }
  if (precision === 'month') {
    const start = `${lastDay.slice(0, 7)}-01`
    return { precision, start, end: null, dateText: `${monthOf(start)}月` }
  }
  if (precision === 'day') {
    return { precision, start: lastDay, end: null, dateText: word(lastDay) }
  }
  const start = addDays(lastDay, -random.integer(1, 2))
  const sameMonth = monthOf(start) === monthOf(lastDay)
  const until = sameMonth ? `${dateOf(lastDay)}日` : word(lastDay)
  return { precision, start, end: lastDay, dateText: `${word(start)}至${until}` }
}

export const monthOf = (day: string) => Number(day.slice(5, 7))
const dateOf = (day: string) => Number(day.slice(8, 10))
const word = (day: string) => `${monthOf(day)}月${dateOf(day)}日`
