import { eq, min, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import type { IsoDay } from '#lib/dates'

import { isDated, shownActivities, type TimelineWindow } from './shown-activities.ts'

/**
 * The page on which what is known to be of a day begins, for each day of a window, where
 * `listActivities` reads it `limit` at a time: the activity that ends the page before, or null for the first page.
 */
export async function listDayPages(
  db: Queryable,
  input: TimelineWindow & { limit: number },
): Promise<Record<IsoDay, number | null>> {
  const { limit, ...window } = input
  const laid = db
    .select({
      id: activities.id,
      day: activities.timelineOn,
      isDated: isDated.as('is_dated'),
      page: sql<number>`(row_number() over (order by ${activities.timelineOn} desc, ${activities.id} desc) - 1) / ${limit}::int`
        .mapWith(Number)
        .as('page'),
      isLast:
        sql<boolean>`row_number() over (order by ${activities.timelineOn} desc, ${activities.id} desc) % ${limit}::int = 0`.as(
          'is_last',
        ),
    })
    .from(activities)
    .where(shownActivities(db, window))
    .as('laid')
  const [days, ends] = await Promise.all([
    db
      .select({ day: laid.day, page: min(laid.page) })
      .from(laid)
      .where(eq(laid.isDated, true))
      .groupBy(laid.day),
    db.select({ id: laid.id, page: laid.page }).from(laid).where(eq(laid.isLast, true)),
  ])
  const endOf = new Map(ends.map(({ id, page }) => [page, id]))
  return Object.fromEntries(days.map(({ day, page }) => [day, endOf.get(Number(page) - 1) ?? null]))
}
