import type { ShownActivity } from '#domain/activity/list-activities'
import { wordDay } from '#lib/dates'
import { wordKnownDate } from '#lib/event-words'

import { kindOf } from './group-days.ts'

/** The date of one activity as the spine gives it: 3月16日, 3月, 见报 3月21日. */
export function TimelineDate({ activity, year }: { activity: ShownActivity; year: number }) {
  const known = wordKnownDate(activity, year)
  if (known) return known
  const label = kindOf(activity) === 'printed' ? '见报' : '发布'
  return `${label} ${wordDay(activity.timelineOn, year)}`
}
