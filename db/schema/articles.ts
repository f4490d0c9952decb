import { sql, type SQLWrapper } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core'

import { activities } from './activities.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { articleState } from './enums.ts'
import { revisions } from './revisions.ts'
import { topics } from './topics.ts'

interface Published {
  isOldNews: SQLWrapper
  newsOn: SQLWrapper
  publishedAt: SQLWrapper
}

/** Feeds list articles in the order they were published here; what was old by then has its own day. */
export const feedMoment = ({ isOldNews, newsOn, publishedAt }: Published) =>
  sql`(case when ${isOldNews} then ${newsOn}::timestamp at time zone 'Asia/Shanghai' else ${publishedAt} end)`

/**
 * The lasting identity of an article and what the public may see of it. Its text lives in revisions;
 * readers get the one that `liveRevisionId` points at.
 */
export const articles = pgTable(
  'articles',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    state: articleState().notNull().default('none'),
    liveRevisionId: reference().references((): AnyPgColumn => revisions.id),
    activityId: reference().references(() => activities.id),
    topicId: reference().references(() => topics.id),
    /** Day of the paper that printed it (见报日期), when it was printed. */
    printDate: date(),
    /** First publication (发布时间); set by the server once. An archive's is the day of the paper. */
    publishedAt: instant(),
    /** The day in the world that it is news of; what lists rank by. Set while it is live. */
    newsOn: date(),
    /** It was old already when this site first showed it (旧闻). */
    isOldNews: boolean().notNull().default(false),
    /** Made up for the demonstration: what it reports did not happen (演示). */
    isDemo: boolean().notNull().default(false),
    /** Latest publication of a newer edition. */
    updatedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    // Ascending on purpose: read backwards they serve `order by … desc`, which puts nulls first.
    index('articles_live')
      .on(table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_by_division')
      .on(table.divisionCode, table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_news')
      .on(table.newsOn, table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_news_by_division')
      .on(table.divisionCode, table.newsOn, table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_news_by_topic')
      .on(table.topicId, table.newsOn, table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_feed')
      .on(feedMoment(table), table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_feed_by_division')
      .on(table.divisionCode, feedMoment(table), table.id)
      .where(sql`${table.state} = 'live'`),
    index('articles_withdrawn')
      .on(table.state, table.publishedAt, table.id)
      .where(sql`${table.state} in ('withdrawn', 'removed')`),
    // What changed since a moment, withdrawn ones too.
    index('articles_changed')
      .on(sql`coalesce(${table.updatedAt}, ${table.publishedAt})`, table.id)
      .where(sql`${table.state} <> 'none'`),
    index('articles_live_revision').on(table.liveRevisionId),
    index('articles_live_by_activity')
      .on(table.activityId)
      .where(sql`${table.state} = 'live'`),
    index('articles_live_by_topic')
      .on(table.topicId, table.publishedAt, table.id)
      .where(sql`${table.state} = 'live'`),
    check(
      'articles_live_has_revision',
      sql`${table.state} <> 'live' or (${table.liveRevisionId} is not null and ${table.publishedAt} is not null)`,
    ),
    check(
      'articles_live_has_news_day',
      sql`${table.state} <> 'live' or ${table.newsOn} is not null`,
    ),
  ],
)
