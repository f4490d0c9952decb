import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listSeriesArticles } from '#domain/activity/list-series-articles'
import { listAllSeries } from '#domain/activity/list-all-series'
import { listSeries } from '#domain/activity/list-series'
import { findCommittee } from '#domain/committee/find-committee'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, divisionCode } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const NEWEST = 9

/** Every numbered run of the province. */
export async function readSeries() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listAllSeries(readerDatabase())
}

/** The runs that were added to last, with their numbers. */
export async function readNewestSeries() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG, SETTINGS_TAG)
  return listSeries(readerDatabase(), { limit: NEWEST })
}

/**
 * A committee's own runs article by article, what is known of it, and the runs of all in `around`: the
 * division itself, or the prefecture whose other counties are beside it.
 */
export async function readDivisionSeries(code: string, around: string) {
  'use cache'
  checkArguments([divisionCode, code], [divisionCode, around])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code), divisionTag(around), SETTINGS_TAG)
  const db = readerDatabase()
  const [articles, runs, committee] = await Promise.all([
    listSeriesArticles(db, code),
    listAllSeries(db, around),
    findCommittee(db, code),
  ])
  return { articles, runs, committee }
}
