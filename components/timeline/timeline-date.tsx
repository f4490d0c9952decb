import type { ShownActivity } from '#domain/activity/list-activities'
import { formatDay, formatMonth } from '#lib/dates'
import { PAGE_MONTH, formatKnownDate } from '#lib/article-dates'

import { kindOf } from './group-days.ts'

/** The date of one activity as the spine shows it: 3月16日, 3月, 见报 3月21日. */
export function TimelineDate({ activity, year }: { activity: ShownActivity; year: number }) {
  const known = formatKnownDate(activity, year)
  if (known) return known
  const kind = kindOf(activity)
  if (kind === 'page') return `${PAGE_MONTH} ${formatMonth(activity.timelineOn)}`
  return `${kind === 'printed' ? '见报' : '发布'} ${formatDay(activity.timelineOn, year)}`
}

const REPORTED = [
  ['printed', '见报'],
  ['page', '见于版面'],
  ['published', '发布'],
] as const

/** By which day those are ordered whose own is not known: 见报, 发布, 见报或发布. */
export function formatReported(activities: readonly ShownActivity[]): string {
  const kinds = new Set(activities.map(kindOf))
  const ways = REPORTED.flatMap(([kind, words]) => (kinds.has(kind) ? [words] : []))
  return ways.join('或') || '收录'
}
