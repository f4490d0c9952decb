import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByType,
  listTimelineMonths,
} from '#domain/activity/count-activities'
import { listActivities } from '#domain/activity/list-activities'
import { listDayPages } from '#domain/activity/list-day-pages'
import { listOnThisDay } from '#domain/activity/list-on-this-day'
import { listSeries } from '#domain/activity/list-series'
import type { ActivityType } from '#db/states'
import { addDays, firstOfYearTo, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import { activityType, checkArguments, divisionCode, isoDay, isoMonth, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 60
const SERIES = 5
const ON_THIS_DAY = 6

/** The months that have something to show, newest first, as YYYY-MM. */
export async function readTimelineMonths() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listTimelineMonths(readerDatabase())
}

/** What happened on this day of earlier years. */
export async function readOnThisDay(today: IsoDay) {
  'use cache'
  checkArguments([isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG, SETTINGS_TAG)
  return listOnThisDay(readerDatabase(), { today, limit: ON_THIS_DAY })
}

export interface MonthView {
  /** YYYY-MM */
  month: string
  type?: ActivityType | undefined
  divisionCode?: string | undefined
  ownOnly?: boolean | undefined
  before?: number | undefined
}

const monthView = z.object({
  month: isoMonth,
  type: activityType.optional(),
  divisionCode: divisionCode.optional(),
  ownOnly: z.boolean().optional(),
  before: rowId.optional(),
})

/** One month of the timeline, whole or narrowed, with what its calendars and filters count. */
export async function readTimelineMonth(view: MonthView, lastDay: IsoDay) {
  'use cache'
  checkArguments([monthView, view], [isoDay, lastDay])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  const { month, before, type, divisionCode, ownOnly } = view
  const db = readerDatabase()
  const whole = daysOf(month)
  const where = { divisionCode, ownOnly }
  const shown = { ...whole, ...where, type }
  const lastYear = { from: firstOfYearTo(lastDay), until: addDays(lastDay, 1) }
  const [page, types, divisions, days, year, series] = await Promise.all([
    listActivities(db, { ...shown, before, limit: PAGE }),
    countActivitiesByType(db, { ...whole, ...where }),
    countActivitiesByDivision(db, { ...whole, type }),
    countActivitiesByDay(db, shown),
    countActivitiesByDay(db, { ...lastYear, ...where, type }),
    listSeries(db, { ...shown, limit: SERIES }),
  ])
  // What began in an earlier month is there.
  const months = new Set([whole.from, ...days.map(({ began }) => began)].map(monthOf))
  const dayPages = await listDayPagesOf([...months], { ...where, type })
  return { ...page, types, divisions, days, dayPages, year, series }
}

/** Where the days of these whole months begin, each month read page by page. */
export async function readDayPages(months: readonly string[]) {
  'use cache'
  checkArguments([z.array(isoMonth), months])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listDayPagesOf(months, {})
}

async function listDayPagesOf(months: readonly string[], where: Omit<MonthView, 'month'>) {
  const db = readerDatabase()
  const pages = await Promise.all(
    months.map((month) => listDayPages(db, { ...where, ...daysOf(month), limit: PAGE })),
  )
  return Object.assign({}, ...pages) as Record<IsoDay, number | null>
}

const monthOf = (day: IsoDay) => day.slice(0, 7)

function daysOf(month: string) {
  return { from: `${month}-01`, until: `${addDays(`${month}-28`, 4).slice(0, 7)}-01` }
}
