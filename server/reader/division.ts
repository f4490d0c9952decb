import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listShownAnnouncements } from '#domain/announcement/shown-announcements'
import { countActivitiesByDivision } from '#domain/activity/count-activities'
import { listActivities } from '#domain/activity/list-activities'
import { listSeries } from '#domain/activity/list-series'
import { listRenditions } from '#domain/media/list-renditions'
import { findCommittee } from '#domain/committee/find-committee'
import { countShown } from '#domain/consultation/shown/count-shown'
import { findNewestFigures } from '#domain/matter/shown-sessions'
import { listPinned } from '#domain/site/list-pinned'
import { countArticles, listArticles } from '#domain/site/list-articles'
import { addDays, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay, rowId } from './arguments.ts'
import { withoutThose } from './front.ts'
import { READER_LIFE } from './life.ts'

const ARTICLES = 8
const ACTIVITIES = 10
const SERIES = 6
const PAGE = 20
const EMBEDDED = 6
/** More than any place announces at a time. */
const AHEAD = 60

/**
 * A county, prefecture or province with what happened in it and below it. `parentCode` is the
 * prefecture whose other counties are beside a county.
 */
export async function readDivisionPage(code: string, parentCode: string | null, today: IsoDay) {
  'use cache'
  checkArguments([divisionCode, code], [divisionCode.nullable(), parentCode], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code), SETTINGS_TAG, ...(parentCode ? [divisionTag(parentCode)] : []))
  const db = readerDatabase()
  const here = { divisionCode: code }
  const lastMonth = { from: addDays(today, -29), until: addDays(today, 1) }
  const [
    pinned,
    articles,
    total,
    timeline,
    series,
    committee,
    counts,
    near,
    ahead,
    proposals,
    talkedOver,
  ] = await Promise.all([
    listPinned(db, here),
    listArticles(db, { ...here, limit: ARTICLES }),
    countArticles(db, here),
    listActivities(db, { ...here, limit: ACTIVITIES }),
    listSeries(db, { ...here, limit: SERIES }),
    findCommittee(db, code),
    countActivitiesByDivision(db, { ...lastMonth, divisionCode: parentCode ?? code }),
    parentCode
      ? listArticles(db, { divisionCode: parentCode, exceptDivision: code, limit: 4 })
      : { lines: [] },
    listShownAnnouncements(db, { ...here, from: today, limit: AHEAD }),
    findNewestFigures(db, code),
    countShown(db, { ...here, today }),
  ])
  const shown = [...pinned, ...withoutThose(articles.lines, pinned)]
  const pictures = shown.flatMap(({ figure }) => (figure ? [figure.mediaId] : []))
  return {
    pinned,
    shown,
    articles,
    total,
    timeline,
    series,
    committee,
    near: near.lines,
    ahead,
    proposals,
    /** How many topics of consultation readers have, and how they stand. */
    topics: talkedOver.standings,
    counts,
    renditions: await listRenditions(db, pictures.slice(0, 1)),
  }
}

/** The newest articles of a place, for a frame on another site. */
export async function readDivisionNews(code: string) {
  'use cache'
  checkArguments([divisionCode, code])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return (await listArticles(readerDatabase(), { divisionCode: code, limit: EMBEDDED })).lines
}

/** A further page of a place's articles, after the article `before`. */
export async function readDivisionArticles(code: string, before: number) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, before])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return listArticles(readerDatabase(), { divisionCode: code, before, limit: PAGE })
}
