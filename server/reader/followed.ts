import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listActivities } from '#domain/activity/list-activities'
import {
  listConsultationDeadlines,
  listConsultationMoves,
} from '#domain/consultation/list-consultation-moves'
import { listTopicPromises } from '#domain/consultation/list-topic-promises'
import type { ConsultationScope } from '#domain/consultation/shown/shown-scope'
import type { FeedScope } from '#domain/feed/feed-scope'
import { listFollowedDays } from '#domain/feed/list-followed-days'
import { listShownEvents } from '#domain/matter/list-shown-events'
import type { ShownScope } from '#domain/matter/shown-scope'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, feedScope, shownConsultations, shownMatters } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const SHOWN = 4
/** Of the newest, so many have a day. */
const LOOKED_AT = 24

/** The last activities of a scope whose day is known: what its calendar begins with. */
export async function readFollowed({ division, type }: FeedScope) {
  'use cache'
  checkArguments([feedScope, { division, type }])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, division ? divisionTag(division.code) : TIMELINE_TAG)
  const { activities } = await listActivities(readerDatabase(), {
    divisionCode: division?.code,
    type: type ?? undefined,
    limit: LOOKED_AT,
  })
  return activities
    .filter(({ precision }) => precision === 'day' || precision === 'range')
    .slice(0, SHOWN)
}

/** Whether a calendar and a feed have anything to show yet. */
export interface Followed {
  hasDays: boolean
  hasSteps: boolean
}

/** Of proposals; the articles that prove a card are for the page to count. */
export async function readFollowedMatters(scope: ShownScope): Promise<Followed> {
  'use cache'
  checkArguments([shownMatters, scope])
  cacheLife(READER_LIFE)
  cacheTag(scope.divisionCode ? divisionTag(scope.divisionCode) : TIMELINE_TAG)
  const db = readerDatabase()
  const [{ deadlines, promises, topicPromises }, steps] = await Promise.all([
    listFollowedDays(db, { ...scope, limit: 1 }),
    listShownEvents(db, { ...scope, limit: 1 }),
  ])
  const days = deadlines.length + promises.length + topicPromises.length
  return { hasDays: days > 0, hasSteps: steps.length > 0 }
}

/** Of topics. */
export async function readFollowedConsultations(scope: ConsultationScope): Promise<Followed> {
  'use cache'
  checkArguments([shownConsultations, scope])
  cacheLife(READER_LIFE)
  cacheTag(scope.divisionCode ? divisionTag(scope.divisionCode) : TIMELINE_TAG)
  const db = readerDatabase()
  const [deadlines, promises, steps] = await Promise.all([
    listConsultationDeadlines(db, { ...scope, limit: 1 }),
    listTopicPromises(db, scope),
    listConsultationMoves(db, { ...scope, limit: 1 }),
  ])
  return { hasDays: deadlines.length + promises.length > 0, hasSteps: steps.length > 0 }
}
