import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findApiMatter, listApiMatters } from '#domain/feed/api/list-matters'
import { matterQuerySchema, type MatterQuery } from '#domain/feed/api/queries'

import { readerDatabase } from '../database.ts'
import { checkArguments, rowId } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import type { Paged } from './answer-query.ts'
import { documentOf, latest, pageOf, paged } from './api-document.ts'
import { readFeedSite } from './feed-site.ts'

export async function readApiMatters(query: Paged<MatterQuery>): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(matterQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const { matters, hasMore } = await listApiMatters(readerDatabase(), await readFeedSite(), query)
  return documentOf(pageOf(matters, hasMore), latest(matters.map(({ changedAt }) => changedAt)))
}

/** Null for one that readers do not have, whether it exists or not. */
export async function readApiMatter(matterId: number): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([rowId, matterId])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const matter = await findApiMatter(readerDatabase(), await readFeedSite(), matterId)
  return matter && documentOf(matter, new Date(matter.changedAt))
}
