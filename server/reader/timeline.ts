import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByType,
  listTimelineMonths,
} from '#domain/activity/count-activities'
import { listActivities } from '#domain/activity/list-activities'
import { listOnThisDay } from '#domain/activity/list-on-this-day'
import { listSeries } from '#domain/activity/list-series'
import type { ActivityType } from '#db/states'
import { addDays, type IsoDay } from '#lib/dates'

import { database } from '../database.ts'
import { SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 60
const SERIES = 5
const ON_THIS_DAY = 6

/** The months that have something to show, newest first, as YYYY-MM. */
export async function readTimelineMonths() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listTimelineMonths(database())
}

/** What happened on this day of earlier years. */
export async function readOnThisDay(today: IsoDay) {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG, SETTINGS_TAG)
  return listOnThisDay(database(), { today, limit: ON_THIS_DAY })
}

export interface MonthView {
  /** YYYY-MM */
  month: string
  type?: ActivityType | undefined
  divisionCode?: string | undefined
  before?: number | undefined
}

/** One month of the timeline, whole or narrowed, with what its calendars and filters count. */
export async function readTimelineMonth(view: MonthView, lastDay: IsoDay) {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  const { month, before, type, divisionCode } = view
  const db = database()
  const from = `${month}-01`
  const until = `${addDays(`${month}-28`, 4).slice(0, 7)}-01`
  const [page, types, divisions, days, year, series] = await Promise.all([
    listActivities(db, { from, until, type, divisionCode, before, limit: PAGE }),
    countActivitiesByType(db, { from, until, divisionCode }),
    countActivitiesByDivision(db, { from, until, type }),
    countActivitiesByDay(db, { from, until, type, divisionCode }),
    countActivitiesByDay(db, {
      from: addDays(lastDay, -363),
      until: addDays(lastDay, 1),
      type,
      divisionCode,
    }),
    listSeries(db, { from, until, type, divisionCode, limit: SERIES }),
  ])
  return { ...page, types, divisions, days, year, series }
}
