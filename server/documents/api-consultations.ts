import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findApiConsultation, listApiConsultations } from '#domain/feed/api/list-consultations'
import { consultationQuerySchema, type ConsultationQuery } from '#domain/feed/api/queries'

import { readerDatabase } from '../database.ts'
import { checkArguments, rowId } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import type { Paged } from './answer-query.ts'
import { documentOf, latest, pageOf, paged } from './api-document.ts'
import { readFeedSite } from './feed-site.ts'

export async function readApiConsultations(
  query: Paged<ConsultationQuery>,
): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(consultationQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const site = await readFeedSite()
  const { consultations, hasMore } = await listApiConsultations(readerDatabase(), site, query)
  const changes = latest(consultations.map(({ changedAt }) => changedAt))
  return documentOf(pageOf(consultations, hasMore), changes)
}

/** Null for one that readers do not have, whether it exists or not. */
export async function readApiConsultation(matterId: number): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([rowId, matterId])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const topic = await findApiConsultation(readerDatabase(), await readFeedSite(), matterId)
  return topic && documentOf(topic, new Date(topic.changedAt))
}
