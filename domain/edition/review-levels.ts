import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { settings } from '#db/schema/settings'
import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'

const DEFAULT_LEVELS: ReviewLevel = 3

/** How many levels this site reviews in; three unless its setting says otherwise. */
export async function getReviewLevels(db: Queryable): Promise<ReviewLevel> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, 'reviewLevels'))
  return REVIEW_LEVELS.find((level) => level === row?.value) ?? DEFAULT_LEVELS
}
