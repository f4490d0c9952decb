import type { ShownActivity } from '#domain/activity/list-activities'

/** Activities that stand under one date on the spine. */
export interface DayGroup {
  key: string
  /** What the date says: the day it happened, a month only, or the day it was told of. */
  kind: 'day' | 'month' | 'printed' | 'published'
  day: string
  activities: ShownActivity[]
}

/** Groups activities that come newest first; those of one date keep their order. */
export function groupDays(activities: readonly ShownActivity[]): DayGroup[] {
  const groups = new Map<string, DayGroup>()
  for (const activity of activities) {
    const kind = kindOf(activity)
    const key = `${activity.timelineOn}-${kind}`
    const group = groups.get(key) ?? { key, kind, day: activity.timelineOn, activities: [] }
    group.activities.push(activity)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function kindOf({ precision, timelineOn, reports }: ShownActivity): DayGroup['kind'] {
  if (precision === 'month') return 'month'
  if (precision !== 'none') return 'day'
  return reports.some(({ printDate }) => printDate === timelineOn) ? 'printed' : 'published'
}

/** The anchor a date has on the page. */
export const dayAnchor = ({ day, kind }: DayGroup): string =>
  kind === 'day' ? `day-${day}` : `day-${day}-${kind}`
