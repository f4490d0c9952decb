import type { ActivityType } from '#db/states'

/** How many activities a list holds that is narrowed to a type, or to none. */
export function countShown(
  types: readonly { type: ActivityType; count: number }[],
  shown: ActivityType | undefined,
): number {
  return types.reduce(
    (sum, { type, count }) => (shown === undefined || shown === type ? sum + count : sum),
    0,
  )
}
