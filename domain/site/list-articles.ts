import { and, eq, ne, sql, sum, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { articleCounts } from '#db/schema/counts'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { withinDivision } from '../division/within-division.ts'
import {
  leadFigure,
  isLive,
  newestFirst,
  newsPosition,
  newsPositionOf,
  selectArticleLines,
  type ArticleLine,
} from './article-line.ts'

export interface ArticleFilter {
  /** A division and all below it. */
  divisionCode?: string | undefined
  /** Leaves out the articles of this one division. */
  exceptDivision?: string | undefined
  topicId?: number | undefined
  type?: ActivityType | undefined
  pictured?: boolean | undefined
}

export interface ArticleListPage {
  lines: ArticleLine[]
  hasMore: boolean
}

/** Live articles, newest first. `before` is the article id that ended the page before. */
export async function listArticles(
  db: Queryable,
  input: ArticleFilter & { before?: number | undefined; limit: number },
): Promise<ArticleListPage> {
  const { before, limit, ...filter } = input
  const rest = before === undefined ? undefined : sql`${newsPosition} < ${newsPositionOf(before)}`
  const rows = await selectArticleLines(db)
    .where(and(matching(filter), rest))
    .orderBy(...newestFirst)
    .limit(limit + 1)
  const { rows: lines, hasMore } = cutPage(rows, limit)
  return { lines, hasMore }
}

/** How many live articles a division has, with all below it. */
export async function countArticles(
  db: Queryable,
  { divisionCode }: { divisionCode: string },
): Promise<number> {
  const [row] = await db
    .select({ count: sum(articleCounts.live).mapWith(Number) })
    .from(articleCounts)
    .where(withinDivision(articleCounts.divisionCode, divisionCode))
  return row?.count ?? 0
}

function matching(filter: ArticleFilter): SQL | undefined {
  const { divisionCode, exceptDivision, topicId, type, pictured } = filter
  return and(
    isLive,
    divisionCode ? withinDivision(articles.divisionCode, divisionCode) : undefined,
    exceptDivision ? ne(articles.divisionCode, exceptDivision) : undefined,
    topicId ? eq(articles.topicId, topicId) : undefined,
    type ? eq(revisions.activityType, type) : undefined,
    pictured ? sql`${leadFigure} is not null` : undefined,
  )
}
