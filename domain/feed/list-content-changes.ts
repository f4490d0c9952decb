import { and, eq, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'

import { isLive, lastChange } from './live-changes.ts'

// When the content behind the pages that collect articles last changed, for sitemaps.

/** By division code; each division counts what is below it too. */
export async function listDivisionChanges(db: Queryable): Promise<Map<string, Date>> {
  const rows = await db
    .select({ code: articles.divisionCode, changedAt: lastChange })
    .from(articles)
    .where(isLive)
    .groupBy(articles.divisionCode)
  const changes = new Map<string, Date>()
  for (const { code, changedAt } of rows) {
    for (const own of new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])) {
      const known = changes.get(own)
      if (!known || known < changedAt) changes.set(own, changedAt)
    }
  }
  return changes
}

/** Years, months and days of the timeline that have something to show, newest first. */
export async function listTimelineChanges(db: Queryable) {
  const rows = await db
    .select({
      span: sql<string>`case ${activities.precision} when 'month'
        then to_char(${activities.timelineOn}, 'YYYY-MM') else ${activities.timelineOn}::text end`.as(
        'span',
      ),
      changedAt: lastChange,
    })
    .from(activities)
    .innerJoin(articles, eq(articles.activityId, activities.id))
    .where(isLive)
    .groupBy(sql`span`)
  const changes = new Map<string, Date>()
  for (const { span, changedAt } of rows) {
    for (const length of [4, 7, 10]) {
      const whole = span.slice(0, length)
      const known = changes.get(whole)
      if (!known || known < changedAt) changes.set(whole, changedAt)
    }
  }
  return [...changes]
    .map(([span, changedAt]) => ({ span, changedAt }))
    .toSorted((one, other) => (one.span < other.span ? 1 : -1))
}

/** Divisions whose committee keeps numbered runs, by slug. */
export async function listSeriesChanges(db: Queryable) {
  return db
    .select({ slug: divisions.slug, changedAt: lastChange })
    .from(activities)
    .innerJoin(articles, eq(articles.activityId, activities.id))
    .innerJoin(divisions, eq(activities.divisionCode, divisions.code))
    .where(and(isLive, isNotNull(activities.series)))
    .groupBy(divisions.slug)
    .orderBy(divisions.slug)
}

/** Topics with live articles, by slug. */
export async function listTopicChanges(db: Queryable) {
  return db
    .select({ slug: topics.slug, changedAt: lastChange })
    .from(topics)
    .innerJoin(articles, eq(articles.topicId, topics.id))
    .where(isLive)
    .groupBy(topics.id)
    .orderBy(topics.slug)
}
