import type { FeedScope } from '#domain/feed/feed-scope'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

/** 庄浪县, 庄浪县的会议, 全省的会议, 全省. */
export function nameScope({ place, type }: FeedScope): string {
  const where = place?.name ?? '全省'
  return type ? `${where}的${ACTIVITY_TYPE_WORDS[type]}` : where
}
