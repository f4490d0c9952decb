import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import type { ActivityType } from '#db/states'

import { shownActivities, type TimelineWindow } from './shown-activities.ts'

/** A numbered run of one committee (政协讲堂 6, 7, 8) as far as reports of it are here. */
export interface Series {
  divisionCode: string
  divisionName: string
  divisionSlug: string
  name: string
  type: ActivityType
  numbers: { number: number; articleId: number; timelineOn: string; title: string }[]
}

/** The runs that were added to most lately are among the newest so many reports of any. */
const RECENT = 300

/** The runs most lately added to in a window, each with all the numbers known. */
export async function listSeries(
  db: Queryable,
  input: TimelineWindow & { limit: number },
): Promise<Series[]> {
  const { limit, ...window } = input
  const recent = db
    .select({
      divisionCode: activities.divisionCode,
      name: activities.series,
      timelineOn: activities.timelineOn,
    })
    .from(activities)
    .where(and(shownActivities(window), isNotNull(activities.series)))
    .orderBy(desc(activities.timelineOn), desc(activities.id))
    .limit(RECENT)
    .as('recent')
  const latest = sql<string>`max(${recent.timelineOn})`
  const runs = await db
    .select({
      divisionCode: recent.divisionCode,
      divisionName: divisions.name,
      divisionSlug: divisions.slug,
      name: recent.name,
      latest,
    })
    .from(recent)
    .innerJoin(divisions, eq(recent.divisionCode, divisions.code))
    .groupBy(recent.divisionCode, divisions.code, recent.name)
    .orderBy(desc(latest))
    .limit(limit)
  if (runs.length === 0) return []
  const rows = await listNumbers(db, runs)
  return runs.flatMap(({ divisionCode, divisionName, divisionSlug, name }) => {
    const own = rows.filter((row) => row.divisionCode === divisionCode && row.series === name)
    const type = own.at(-1)?.type
    if (name === null || type === undefined) return []
    const numbers = own.map(({ number, articleId, timelineOn, title }) => ({
      number: number ?? 0,
      articleId,
      timelineOn,
      title,
    }))
    return [{ divisionCode, divisionName, divisionSlug, name, type, numbers }]
  })
}

function listNumbers(
  db: Queryable,
  runs: readonly { divisionCode: string; name: string | null }[],
) {
  return db
    .selectDistinctOn([activities.divisionCode, activities.series, activities.seriesNumber], {
      divisionCode: activities.divisionCode,
      series: activities.series,
      number: activities.seriesNumber,
      type: activities.type,
      timelineOn: activities.timelineOn,
      title: activities.title,
      articleId: articles.id,
    })
    .from(activities)
    .innerJoin(articles, eq(articles.activityId, activities.id))
    .where(
      and(
        or(
          ...runs.map(({ divisionCode, name }) =>
            and(eq(activities.divisionCode, divisionCode), eq(activities.series, name ?? '')),
          ),
        ),
        eq(articles.state, 'live'),
      ),
    )
    .orderBy(
      asc(activities.divisionCode),
      asc(activities.series),
      asc(activities.seriesNumber),
      desc(articles.publishedAt),
    )
}
