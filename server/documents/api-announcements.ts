import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listApiAnnouncements } from '#domain/feed/api/list-announcements'
import { announcementQuerySchema, type AnnouncementQuery } from '#domain/feed/api/queries'
import type { IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { checkArguments, isoDay } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import type { Paged } from './answer-query.ts'
import { documentOf, latest, pageOf, paged } from './api-document.ts'
import { readFeedSite } from './feed-site.ts'

export async function readApiAnnouncements(
  query: Paged<AnnouncementQuery> & { from: IsoDay },
): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(announcementQuerySchema).extend({ from: isoDay }), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const { announcements, hasMore } = await listApiAnnouncements(
    readerDatabase(),
    await readFeedSite(),
    query,
  )
  return documentOf(
    pageOf(announcements, hasMore),
    latest(announcements.map(({ changedAt }) => changedAt)),
  )
}
