import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { activities, seriesNames } from '#db/schema/activities'
import type { IsoDay } from '#lib/dates'

import type { Content } from '../article/content.ts'
import { findSeries } from './series.ts'

/** Creates the activity of an article, or overwrites what its earlier edition recorded; returns its id. */
export async function recordActivity(
  tx: Transaction,
  input: {
    activityId: number | null
    content: Content
    /** Where the timeline files it when the content has neither a date nor a day of print. */
    undatedOn: IsoDay
    now: Date
  },
): Promise<number> {
  const { activityId, content, undatedOn, now } = input
  const { event } = content
  const entry = findSeries(`${content.kicker}${content.headline}`)
  const values = {
    type: event.type,
    title: content.headline,
    divisionCode: content.divisionCode,
    place: event.place || null,
    precision: event.precision,
    startOn: event.start,
    endOn: event.end,
    dateText: event.dateText || null,
    timelineOn: event.start ?? content.printDate ?? undatedOn,
    series: entry && (await findSeriesName(tx, content.divisionCode, entry.series)),
    seriesNumber: entry?.number ?? null,
  }
  if (activityId !== null) {
    await tx.update(activities).set(values).where(eq(activities.id, activityId))
    return activityId
  }
  const [row] = await tx
    .insert(activities)
    .values({ ...values, createdAt: now, changedAt: now })
    .returning({ id: activities.id })
  if (!row) throw new Error('The activity was not written')
  return row.id
}

/** The run that a committee's headlines also call by another name. */
async function findSeriesName(
  tx: Transaction,
  divisionCode: string,
  heard: string,
): Promise<string> {
  const [known] = await tx
    .select({ name: seriesNames.name })
    .from(seriesNames)
    .where(and(eq(seriesNames.divisionCode, divisionCode), eq(seriesNames.variant, heard)))
  return known?.name ?? heard
}
