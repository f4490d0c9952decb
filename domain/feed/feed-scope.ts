import type { ActivityType, DivisionLevel } from '#db/states'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

// What one feed and one calendar tell of: the whole site, a division with all below it, one kind of
// activity, or one kind in one division.

export interface FeedPlace {
  code: string
  name: string
  slug: string
  level: DivisionLevel
}

export interface FeedScope {
  place: FeedPlace | null
  type: ActivityType | null
}

/** The site as documents for machines name it. */
export interface FeedSite {
  name: string
  /** Origin of its public addresses, without a slash at the end. */
  address: string
}

/** 陇原政协 · 庄浪县 · 会议 */
export function titleOf({ name }: FeedSite, { place, type }: FeedScope): string {
  return [name, place?.name, type && ACTIVITY_TYPE_WORDS[type]].filter(Boolean).join(' · ')
}
