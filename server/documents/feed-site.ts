import 'server-only'

import { ACTIVITY_TYPES, type DivisionLevel } from '#db/states'
import type { FeedScope, FeedSite } from '#domain/feed/feed-scope'

import { readDivisions, readSettings } from '../reader/site.ts'
import { readTopics } from '../reader/topics.ts'
import { siteOrigin } from '../site-address.ts'

/** The site as documents for machines name it. */
export async function readFeedSite(): Promise<FeedSite> {
  const { siteName, siteAddress } = await readSettings()
  return { name: siteName, address: siteOrigin(siteAddress) }
}

/**
 * What an address asks for, or null when it names no place, kind or topic of ours. A place is of one of the
 * levels; the one province needs no slug.
 */
export async function findFeedScope(asked: {
  slug?: string | undefined
  type?: string | undefined
  topic?: string | undefined
  levels: readonly DivisionLevel[]
}): Promise<FeedScope | null> {
  const { slug, type, topic, levels } = asked
  if (topic !== undefined) {
    const found = (await readTopics()).find((one) => one.slug === topic)
    if (!found) return null
    const { id, name } = found
    return { division: null, type: null, topic: { id, name, slug: topic } }
  }
  const kind = ACTIVITY_TYPES.find((one) => one === type) ?? null
  if (type !== undefined && !kind) return null
  if (levels.length === 0) return { division: null, type: kind }
  const division = (await readDivisions()).find(
    (one) => levels.includes(one.level) && (one.level === 'province' || one.slug === slug),
  )
  if (!division) return null
  const { code, name, slug: own, level } = division
  return { division: { code, name, slug: own, level }, type: kind }
}
