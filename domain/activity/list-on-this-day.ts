import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { isIsoDay, type IsoDay } from '#lib/dates'

import { shownActivities, type TimelineWindow } from './shown-activities.ts'

const YEARS = 40

type Narrowed = Pick<TimelineWindow, 'type' | 'divisionCode' | 'ownOnly'>

/** What happened on this day of earlier years, latest first; only what is known to the day. */
export async function listOnThisDay(
  db: Queryable,
  input: Narrowed & { today: IsoDay; limit: number },
) {
  const { today, limit, ...narrowed } = input
  const report = sql`(select min(report.id) from ${articles} as report
    where report.activity_id = ${activities.id} and report.state = 'live')`
  return db
    .select({
      id: activities.id,
      type: activities.type,
      title: activities.title,
      day: activities.timelineOn,
      articleId: sql<number>`${report}`.mapWith(Number),
      isDemo: sql<boolean>`(select shown.is_demo from ${articles} as shown where shown.id = ${report})`,
      division: { name: divisions.name, slug: divisions.slug, level: divisions.level },
    })
    .from(activities)
    .innerJoin(divisions, eq(activities.divisionCode, divisions.code))
    .where(
      and(
        shownActivities(narrowed),
        inArray(activities.timelineOn, sameDays(today)),
        eq(activities.precision, 'day'),
      ),
    )
    .orderBy(desc(activities.timelineOn), desc(activities.id))
    .limit(limit)
}

/** This day in each year before; 29 February only in those that have one. */
function sameDays(today: IsoDay): IsoDay[] {
  const year = Number(today.slice(0, 4))
  const days = Array.from({ length: YEARS }, (_, back) => `${year - back - 1}${today.slice(4)}`)
  return days.filter(isIsoDay)
}
