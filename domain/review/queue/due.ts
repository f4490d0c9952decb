import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { settings } from '#db/schema/settings'
import type { ReviewLevel } from '#db/states'

/** Hours an edition may wait at each level before it counts as late. */
export type DueHours = Record<ReviewLevel, number>

/** What holds until an admin sets otherwise. */
export const DUE_HOURS: DueHours = { 1: 24, 2: 12, 3: 6 }
export const LONGEST_DUE_HOURS = 240

/** The settings that say so, by level. */
const DUE_KEYS = { 1: 'dueHours1', 2: 'dueHours2', 3: 'dueHours3' } as const

export async function getDueHours(db: Queryable): Promise<DueHours> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, Object.values(DUE_KEYS)))
  const hoursOf = (level: ReviewLevel) => {
    const value = rows.find(({ key }) => key === DUE_KEYS[level])?.value
    const fits = typeof value === 'number' && value >= 1 && value <= LONGEST_DUE_HOURS
    return fits ? value : DUE_HOURS[level]
  }
  return { 1: hoursOf(1), 2: hoursOf(2), 3: hoursOf(3) }
}

/** How long past its due time an edition is, in milliseconds; 0 while it is not late. */
export function lateBy(level: ReviewLevel, since: Date, now: Date, hours = DUE_HOURS): number {
  return Math.max(0, now.getTime() - since.getTime() - hours[level] * 3_600_000)
}
