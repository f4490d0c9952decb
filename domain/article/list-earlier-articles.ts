import { and, desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

import { parseContent } from './parse-content.ts'
import type { Content } from './content.ts'

/** An article that readers have, for its earlier figures. */
export interface EarlierArticle {
  headline: string
  /** What it reports, else when it was printed or published. */
  day: string
  content: Content
}

/** As many of a county's articles as a check compares with. */
const MOST = 40

/**
 * The live articles of one division and year that speak of proposals, newest first; the article of the
 * edition that asks is left out. Never more than 40.
 */
export async function listEarlierArticles(
  db: Queryable,
  input: { divisionCode: string; year: string; exceptEditionId: number | null },
): Promise<EarlierArticle[]> {
  const { divisionCode, year, exceptEditionId } = input
  const own = sql`${articles.id} in (
    select own.article_id from ${editions} as own where own.id = ${exceptEditionId})`
  const day = sql<string>`coalesce(
    case when ${revisions.eventStart} not like '--%' then ${revisions.eventStart} end,
    ${articles.printDate}::text,
    to_char(${articles.publishedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))`
  const rows = await db
    .select({ headline: revisions.headline, day, content: revisions.content })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        eq(articles.divisionCode, divisionCode),
        eq(articles.state, 'live'),
        sql`not ${own}`,
        sql`left(${day}, 4) = ${year}`,
        sql`${revisions.content}::text like '%提案%'`,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(MOST)
  return rows.map((row) => ({ ...row, content: parseContent(row.content) }))
}
