import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

import { createdAt, identity, instant } from './columns.ts'
import { divisions } from './divisions.ts'
import { activityType, datePrecision } from './enums.ts'

/**
 * Something a committee did in the world. Articles report activities; the timeline shows those that
 * have a live article.
 */
export const activities = pgTable(
  'activities',
  {
    id: identity(),
    type: activityType().notNull(),
    title: text().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    place: text(),
    precision: datePrecision().notNull(),
    startOn: date(),
    endOn: date(),
    /** The words the date was read from, such as 近日 or 3月16日. */
    dateText: text(),
    /** Day the timeline files it under: the start when known, else the print date or publish day. */
    timelineOn: date().notNull(),
    /** A numbered run it belongs to, such as 政协讲堂 no. 8. */
    series: text(),
    seriesNumber: integer(),
    /**
     * What calendars know changes by: a trigger raises both with every change of an article that reports it or
     * did, so that neither falls, whatever is corrected, withdrawn, restored or moved elsewhere.
     */
    sequence: integer().notNull().default(0),
    changedAt: instant().notNull().defaultNow(),
    /** Whether a live article reports it; the same trigger keeps it. */
    isShown: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index('activities_timeline').on(table.timelineOn, table.id),
    index('activities_division_timeline').on(table.divisionCode, table.timelineOn, table.id),
    // What lasts longer than a day is found by any of its days.
    index('activities_lasting')
      .using('gist', sql`daterange(${table.timelineOn}, ${table.endOn}, '[]')`)
      .where(sql`${table.isShown} and ${table.endOn} is not null`),
    index('activities_series_newest')
      .on(table.timelineOn, table.id)
      .where(sql`${table.isShown} and ${table.series} is not null`),
    index('activities_series')
      .on(table.divisionCode, table.series, table.seriesNumber)
      .where(sql`${table.series} is not null`),
    check(
      'activities_dates_by_precision',
      sql`case ${table.precision}
        when 'none' then ${table.startOn} is null and ${table.endOn} is null
        when 'range' then ${table.startOn} is not null and ${table.endOn} >= ${table.startOn}
        else ${table.startOn} is not null and ${table.endOn} is null end`,
    ),
    check(
      'activities_series_number',
      sql`(${table.series} is null) = (${table.seriesNumber} is null)`,
    ),
  ],
)

/**
 * What else a numbered run is called in headlines of its committee: reports under such a name are
 * counted to the run. Written when a run is renamed or merged into another.
 */
export const seriesNames = pgTable(
  'series_names',
  {
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    variant: text().notNull(),
    /** The run it belongs to, as `activities.series` has it. */
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.divisionCode, table.variant] }),
    check('series_names_differ', sql`${table.variant} <> ${table.name}`),
  ],
)
