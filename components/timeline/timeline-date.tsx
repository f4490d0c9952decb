import type { ShownActivity } from '#domain/activity/list-activities'
import { wordDay, wordMonth } from '#lib/dates'
import { PAGE_MONTH, wordKnownDate } from '#lib/event-words'

import { kindOf } from './group-days.ts'

/** The date of one activity as the spine gives it: 3月16日, 3月, 见报 3月21日. */
export function TimelineDate({ activity, year }: { activity: ShownActivity; year: number }) {
  const known = wordKnownDate(activity, year)
  if (known) return known
  const kind = kindOf(activity)
  if (kind === 'page') return `${PAGE_MONTH} ${wordMonth(activity.timelineOn)}`
  return `${kind === 'printed' ? '见报' : '发布'} ${wordDay(activity.timelineOn, year)}`
}
