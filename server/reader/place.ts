import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { countActivitiesByDivision } from '#domain/activity/count-activities'
import { listActivities } from '#domain/activity/list-activities'
import { listSeries } from '#domain/activity/list-series'
import { listRenditions } from '#domain/media/list-renditions'
import { findCommittee } from '#domain/site/find-committee'
import { listPinned } from '#domain/site/list-pinned'
import { countStories, listStories } from '#domain/site/list-stories'
import { addDays, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay, rowId } from './arguments.ts'
import { withoutThose } from './front.ts'
import { READER_LIFE } from './life.ts'

const STORIES = 8
const ACTIVITIES = 10
const SERIES = 6
const PAGE = 20
const EMBEDDED = 6

/**
 * A county, prefecture or province with what happened in it and below it. `parentCode` is the
 * prefecture whose other counties stand beside a county.
 */
export async function readPlacePage(code: string, parentCode: string | null, today: IsoDay) {
  'use cache'
  checkArguments([divisionCode, code], [divisionCode.nullable(), parentCode], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code), SETTINGS_TAG, ...(parentCode ? [divisionTag(parentCode)] : []))
  const db = readerDatabase()
  const here = { divisionCode: code }
  const lastMonth = { from: addDays(today, -29), until: addDays(today, 1) }
  const [pinned, stories, total, timeline, series, committee, counts, near] = await Promise.all([
    listPinned(db, here),
    listStories(db, { ...here, limit: STORIES }),
    countStories(db, here),
    listActivities(db, { ...here, limit: ACTIVITIES }),
    listSeries(db, { ...here, limit: SERIES }),
    findCommittee(db, code),
    countActivitiesByDivision(db, { ...lastMonth, divisionCode: parentCode ?? code }),
    parentCode
      ? listStories(db, { divisionCode: parentCode, exceptDivision: code, limit: 4 })
      : { stories: [] },
  ])
  const shown = [...pinned, ...withoutThose(stories.stories, pinned)]
  const pictures = shown.flatMap(({ figure }) => (figure ? [figure.mediaId] : []))
  return {
    pinned,
    shown,
    stories,
    total,
    timeline,
    series,
    committee,
    near: near.stories,
    counts,
    renditions: await listRenditions(db, pictures.slice(0, 1)),
  }
}

/** The newest stories of a place, for a frame on another site. */
export async function readPlaceNews(code: string) {
  'use cache'
  checkArguments([divisionCode, code])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return (await listStories(readerDatabase(), { divisionCode: code, limit: EMBEDDED })).stories
}

/** A further page of a place's stories, after the article `before`. */
export async function readPlaceStories(code: string, before: number) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, before])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return listStories(readerDatabase(), { divisionCode: code, before, limit: PAGE })
}
