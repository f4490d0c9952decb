import type { ShownActivity } from '#domain/activity/list-activities'

/** Activities that are under one date on the spine. */
export interface DayGroup {
  key: string
  /**
   * What the date says: the day it happened, a month only, the day it was reported, or the month
   * that the stories of an undated old page name.
   */
  kind: 'day' | 'month' | 'printed' | 'page' | 'published'
  day: string
  /** What leads to it on the page: what is known to be of a day goes by the day alone. */
  anchor: string
  activities: ShownActivity[]
}

/** Groups activities that come newest first; those of one date keep their order. */
export function groupDays(activities: readonly ShownActivity[]): DayGroup[] {
  const groups = new Map<string, DayGroup>()
  for (const activity of activities) {
    const kind = kindOf(activity)
    const key = `${activity.timelineOn}-${kind}`
    const day = activity.timelineOn
    const anchor = kind === 'day' ? `day-${day}` : `day-${key}`
    const group = groups.get(key) ?? { key, kind, day, anchor, activities: [] }
    group.activities.push(activity)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** How the date of one activity is known. */
export function kindOf({ precision, timelineOn, reports }: ShownActivity): DayGroup['kind'] {
  if (precision === 'month') return 'month'
  if (precision !== 'none') return 'day'
  if (reports.some(({ printDate }) => printDate === timelineOn)) return 'printed'
  return reports.some(({ isOldNews }) => isOldNews) ? 'page' : 'published'
}
