import type { FeedScope } from '#domain/feed/feed-scope'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** 庄浪县, 庄浪县的会议, 全省的会议, 全省. */
export function nameScope({ division, type }: FeedScope): string {
  const where = division?.name ?? '全省'
  return type ? `${where}的${ACTIVITY_TYPE_LABELS[type]}` : where
}
