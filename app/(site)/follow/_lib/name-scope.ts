import type { FeedScope } from '#domain/feed/feed-scope'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { formatWhole } from '#lib/whole-site'
import { readWhole } from '#server/reader/site'

/** 庄浪县, 庄浪县的会议, 全省的会议, 全省; the name of a topic. */
export async function nameScope({ division, type, topic }: FeedScope): Promise<string> {
  if (topic) return topic.name
  const where = division?.name ?? formatWhole(await readWhole())
  return type ? `${where}的${ACTIVITY_TYPE_LABELS[type]}` : where
}
