import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByMonth,
  countActivitiesByType,
  listTimelineMonths,
} from '#domain/activity/count-activities'
import { listShownAnnouncements } from '#domain/announcement/shown-announcements'
import { countActivitiesAfter, listActivities } from '#domain/activity/list-activities'
import { listOnThisDay } from '#domain/activity/list-on-this-day'
import { listSeries } from '#domain/activity/list-series'
import { findNeighbourDays, findTimelineRange } from '#domain/activity/timeline-range'
import { listPublishedOn } from '#domain/site/list-published-on'
import type { ActivityType } from '#db/states'
import { addDays, firstOfYearTo, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import {
  activityType,
  checkArguments,
  divisionCode,
  isoDay,
  isoMonth,
  isoYear,
  rowId,
} from './arguments.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 60
const SERIES = 5
const ON_THIS_DAY = 6
const PUBLISHED = 20

/** What is left of the timeline when it is narrowed. */
export interface TimelineScope {
  type?: ActivityType | undefined
  divisionCode?: string | undefined
  ownOnly?: boolean | undefined
}

const scope = {
  type: activityType.optional(),
  divisionCode: divisionCode.optional(),
  ownOnly: z.boolean().optional(),
}

/** The days that the timeline covers; null while nothing is shown. */
export async function readTimelineRange(today: IsoDay) {
  'use cache'
  checkArguments([isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return findTimelineRange(readerDatabase(), today)
}

/** The months that have something to show, newest first, as YYYY-MM. */
export async function readTimelineMonths(narrowed: TimelineScope = {}) {
  'use cache'
  checkArguments([z.object(scope), narrowed])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listTimelineMonths(readerDatabase(), narrowed)
}

/** What happened on this day of earlier years, whole or narrowed. */
export async function readOnThisDay(today: IsoDay, narrowed: TimelineScope = {}) {
  'use cache'
  checkArguments([isoDay, today], [z.object(scope), narrowed])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG, SETTINGS_TAG)
  return listOnThisDay(readerDatabase(), { ...narrowed, today, limit: ON_THIS_DAY })
}

/** `before` is the activity after which a further page begins; `left` is how many follow it. */
type PageView<Span> = Span & TimelineScope & { before?: number | undefined }

const page = { ...scope, before: rowId.optional() }

/** One month (YYYY-MM) of the timeline, whole or narrowed, with what its calendars and filters count. */
export async function readTimelineMonth(view: PageView<{ month: string }>, lastDay: IsoDay) {
  'use cache'
  checkArguments([z.object({ month: isoMonth, ...page }), view], [isoDay, lastDay])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  const { month, before, type, ...where } = view
  const db = readerDatabase()
  const whole = daysOf(month)
  const shown = { ...whole, ...where, type }
  const lastYear = { from: firstOfYearTo(lastDay), until: addDays(lastDay, 1) }
  const [listed, left, types, divisions, days, year, series] = await Promise.all([
    listActivities(db, { ...shown, before, limit: PAGE }),
    before === undefined ? null : countActivitiesAfter(db, shown, before),
    countActivitiesByType(db, { ...whole, ...where }),
    countActivitiesByDivision(db, { ...whole, type }),
    countActivitiesByDay(db, shown),
    countActivitiesByDay(db, { ...lastYear, ...where, type }),
    listSeries(db, { ...shown, limit: SERIES }),
  ])
  return { ...listed, left, types, divisions, days, year, series }
}

/** What took place on one day, whole or narrowed, and the days nearest to it that have something to show. */
export async function readTimelineDay(view: PageView<{ day: IsoDay }>) {
  'use cache'
  checkArguments([z.object({ day: isoDay, ...page }), view])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  const { day, before, type, ...where } = view
  const db = readerDatabase()
  const whole = { from: day, until: addDays(day, 1), lasting: true, toTheDay: true }
  const narrowed = { ...where, type }
  const [listed, left, types, divisions, days, neighbours, announced] = await Promise.all([
    listActivities(db, { ...whole, ...narrowed, before, limit: PAGE }),
    before === undefined ? null : countActivitiesAfter(db, { ...whole, ...narrowed }, before),
    countActivitiesByType(db, { ...whole, ...where }),
    countActivitiesByDivision(db, { ...whole, type }),
    countActivitiesByDay(db, { ...daysOf(day.slice(0, 7)), ...narrowed }),
    findNeighbourDays(db, narrowed, day),
    listShownAnnouncements(db, { from: day, until: whole.until, ...narrowed, limit: PAGE }),
  ])
  return { ...listed, left, types, divisions, days, ...neighbours, announced }
}

/** What came before readers today, whenever it happened. */
export async function readPublishedOn(day: IsoDay) {
  'use cache'
  checkArguments([isoDay, day])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listPublishedOn(readerDatabase(), { day, limit: PUBLISHED })
}

/** What the days, months and types of one year (YYYY) count, whole or narrowed. */
export async function readTimelineYear(view: { year: string } & TimelineScope) {
  'use cache'
  checkArguments([z.object({ year: isoYear, ...scope }), view])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  const { year, type, ...where } = view
  const db = readerDatabase()
  const whole = { from: `${year}-01-01`, until: `${Number(year) + 1}-01-01` }
  const [months, types, divisions, days] = await Promise.all([
    countActivitiesByMonth(db, { ...whole, ...where, type }),
    countActivitiesByType(db, { ...whole, ...where }),
    countActivitiesByDivision(db, { ...whole, type }),
    countActivitiesByDay(db, { ...whole, ...where, type }),
  ])
  return { months, types, divisions, days }
}

function daysOf(month: string) {
  return { from: `${month}-01`, until: `${addDays(`${month}-28`, 4).slice(0, 7)}-01` }
}
