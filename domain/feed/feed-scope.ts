import type { ActivityType, DivisionLevel } from '#db/states'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

// What one feed and one calendar cover: the whole site, a division with all below it, one kind of
// activity, one kind in one division, or a topic.

export interface FeedDivision {
  code: string
  name: string
  slug: string
  level: DivisionLevel
}

export interface FeedTopic {
  id: number
  name: string
  slug: string
}

export interface FeedScope {
  division: FeedDivision | null
  type: ActivityType | null
  /** Stands alone: of all places and kinds. */
  topic?: FeedTopic | undefined
}

/** The site as documents for machines name it. */
export interface FeedSite {
  name: string
  /** Origin of its public addresses, without a slash at the end. */
  address: string
}

/** 陇原政协 · 庄浪县 · 会议 */
export function titleOf({ name }: FeedSite, { division, type, topic }: FeedScope): string {
  return [name, topic?.name, division?.name, type && ACTIVITY_TYPE_LABELS[type]]
    .filter(Boolean)
    .join(' · ')
}
