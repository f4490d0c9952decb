import { and, count, eq, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { withinDivision } from '../division/within-division.ts'
import {
  firstFigure,
  isLive,
  newestFirst,
  newsPosition,
  newsPositionOf,
  selectStories,
  type StoryLine,
} from './story-line.ts'

export interface StoryFilter {
  /** A division and all below it. */
  divisionCode?: string | undefined
  /** Leaves out the stories of this one division. */
  exceptDivision?: string | undefined
  topicId?: number | undefined
  type?: ActivityType | undefined
  pictured?: boolean | undefined
}

export interface StoryPage {
  stories: StoryLine[]
  hasMore: boolean
}

/** Live stories, newest first. `before` is the article id that ended the page before. */
export async function listStories(
  db: Queryable,
  input: StoryFilter & { before?: number | undefined; limit: number },
): Promise<StoryPage> {
  const { before, limit, ...filter } = input
  const rest = before === undefined ? undefined : sql`${newsPosition} < ${newsPositionOf(before)}`
  const rows = await selectStories(db)
    .where(and(matching(filter), rest))
    .orderBy(...newestFirst)
    .limit(limit + 1)
  return { stories: rows.slice(0, limit), hasMore: rows.length > limit }
}

export async function countStories(db: Queryable, filter: StoryFilter): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(matching(filter))
  return row?.count ?? 0
}

function matching(filter: StoryFilter): SQL | undefined {
  const { divisionCode, exceptDivision, topicId, type, pictured } = filter
  return and(
    isLive,
    divisionCode ? withinDivision(articles.divisionCode, divisionCode) : undefined,
    exceptDivision ? ne(articles.divisionCode, exceptDivision) : undefined,
    topicId ? eq(articles.topicId, topicId) : undefined,
    type ? eq(revisions.activityType, type) : undefined,
    pictured ? sql`${firstFigure} is not null` : undefined,
  )
}
