import type { ReviewLevel } from '#db/states'

/** Hours a piece may wait at a level before it counts as late. */
export const DUE_HOURS: Record<ReviewLevel, number> = { 1: 24, 2: 12, 3: 6 }

/** How long past its due time a piece is, in milliseconds; 0 while it is not late. */
export function lateBy(level: ReviewLevel, since: Date, now: Date): number {
  return Math.max(0, now.getTime() - since.getTime() - DUE_HOURS[level] * 3_600_000)
}

/** Minutes after its time at which a scheduled piece that is not live raises an alarm. */
const OVERDUE_MINUTES = 2

/** What was to be live before this moment and is not, is overdue. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - OVERDUE_MINUTES * 60_000)
