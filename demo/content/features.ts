// Two pieces beside the generated ones, so that a long text and one with many pictures can be seen. Neither
// happened, and nobody in them has a name.

import { addDays } from '#lib/dates'
import type { DemoDivision } from './demo-division.ts'
import type { DemoStory } from './demo-story.ts'
import { canalHistory } from './features/canal-history.ts'
import { winterPictures } from './features/winter-pictures.ts'
import type { TimedStory } from './generated.ts'

type WriteFeature = (day: string) => DemoStory

const FEATURES: readonly { write: WriteFeature; daysAgo: number; publishTime: string }[] = [
  { write: winterPictures, daysAgo: 2, publishTime: '16:20' },
  { write: canalHistory, daysAgo: 4, publishTime: '09:30' },
]

/** Those whose place is among the divisions; each is published on the day after its event. */
export function writeFeatures(divisions: readonly DemoDivision[], today: string): TimedStory[] {
  const codes = new Set(divisions.map(({ code }) => code))
  return FEATURES.map(({ write, daysAgo, publishTime }) => ({
    story: write(addDays(today, -daysAgo - 1)),
    publishDay: addDays(today, -daysAgo),
    publishTime,
  })).filter(({ story }) => codes.has(story.divisionCode))
}
