import { addDays } from '#lib/dates'

import type { TimedStory } from './generated.ts'
import { PAGE_STORIES } from './page-stories.ts'

const MIN_AGE_DAYS = 10
const REAL_PLACES = new Set(PAGE_STORIES.map(({ divisionCode }) => divisionCode))

/** Why it is no longer there, for readers. */
export const WITHDRAWAL = {
  reason: 'factual-error',
  publicNote:
    '这篇报道把两次活动写成了一次，时间也对不上。核实以前先撤下，核实以后另行刊发。（演示：所述活动并未发生。）',
} as const

/** The newest generated story that is withdrawn some days later: one of a place that keeps another. */
export function chooseWithdrawn(
  stories: readonly TimedStory[],
  today: string,
): TimedStory | undefined {
  const countOf = (divisionCode: string) =>
    stories.filter(({ story }) => story.divisionCode === divisionCode).length
  return stories.findLast(
    ({ story, publishDay }) =>
      publishDay <= addDays(today, -MIN_AGE_DAYS) &&
      story.topic === null &&
      story.pictures.length === 0 &&
      !['meeting', 'lecture'].includes(story.event.type) &&
      !REAL_PLACES.has(story.divisionCode) &&
      countOf(story.divisionCode) > 1,
  )
}
