import type { ReviewLevel } from '#db/states'

/** Hours a piece may wait at a level before it counts as late. */
export const DUE_HOURS: Record<ReviewLevel, number> = { 1: 24, 2: 12, 3: 6 }

/** How long past its due time a piece is, in milliseconds; 0 while it is not late. */
export function lateBy(level: ReviewLevel, since: Date, now: Date): number {
  return Math.max(0, now.getTime() - since.getTime() - DUE_HOURS[level] * 3_600_000)
}
