import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listRunStories } from '#domain/activity/list-run-stories'
import { listRuns } from '#domain/activity/list-runs'
import { listSeries } from '#domain/activity/list-series'
import { findCommittee } from '#domain/site/find-committee'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, divisionCode } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const NEWEST = 9

/** Every numbered run of the province. */
export async function readRuns() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listRuns(readerDatabase())
}

/** The runs that were added to last, with their numbers. */
export async function readNewestSeries() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG, SETTINGS_TAG)
  return listSeries(readerDatabase(), { limit: NEWEST })
}

/**
 * A committee's own runs story by story, what is known of it, and the runs of all in `around`: the
 * division itself, or the prefecture whose other counties stand beside it.
 */
export async function readPlaceRuns(code: string, around: string) {
  'use cache'
  checkArguments([divisionCode, code], [divisionCode, around])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code), divisionTag(around), SETTINGS_TAG)
  const db = readerDatabase()
  const [stories, runs, committee] = await Promise.all([
    listRunStories(db, code),
    listRuns(db, around),
    findCommittee(db, code),
  ])
  return { stories, runs, committee }
}
