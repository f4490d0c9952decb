import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listActivities } from '#domain/activity/list-activities'
import type { FeedScope } from '#domain/feed/feed-scope'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, feedScope } from './arguments.ts'
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
