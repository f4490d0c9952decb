// What is beside the generated stories, so that a long text, one with many pictures, one with a table and a numbered run with a gap
// can be seen. None of it happened, and nobody in it has a name.

import { addDays } from '#lib/dates'
import type { DemoDivision } from './demo-division.ts'
import type { DemoStory } from './demo-story.ts'
import { monthOf } from './event-date.ts'
import { canalTable } from './features/canal-table.ts'
import { canalHistory } from './features/canal-history.ts'
import { LECTURE_SERIES } from './features/lecture-series.ts'
import { winterPictures } from './features/winter-pictures.ts'
import type { TimedStory } from './generated.ts'

const WINTER_MONTHS = [11, 12, 1, 2, 3]
/** That day, or the last before it with snow in its pictures. */
const lastWinterDay = (day: string) =>
  WINTER_MONTHS.includes(monthOf(day)) ? day : `${day.slice(0, 4)}-03-31`

interface Feature {
  write: (day: string) => DemoStory
  /** The day after its event. */
  publishDay: (today: string) => string
  publishTime: string
}

const FEATURES: readonly Feature[] = [
  {
    write: winterPictures,
    publishDay: (today) => addDays(lastWinterDay(today), -2),
    publishTime: '16:20',
  },
  { write: canalTable, publishDay: (today) => addDays(today, -5), publishTime: '10:40' },
  { write: canalHistory, publishDay: (today) => addDays(today, -4), publishTime: '09:30' },
  ...LECTURE_SERIES,
]

/** Those whose place is among the divisions. */
export function writeFeatures(divisions: readonly DemoDivision[], today: string): TimedStory[] {
  const codes = new Set(divisions.map(({ code }) => code))
  return FEATURES.map(({ write, publishDay, publishTime }) => {
    const day = publishDay(today)
    return { story: write(addDays(day, -1)), publishDay: day, publishTime }
  }).filter(({ story }) => codes.has(story.divisionCode))
}
