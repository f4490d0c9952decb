import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { isLive, newestFirst, selectArticleLines, type ArticleLine } from './article-line.ts'

/** The newest live article of each prefecture, its counties' included; keyed by the prefecture's code. */
export async function listNewestByPrefecture(db: Queryable): Promise<Record<string, ArticleLine>> {
  const prefix = sql`left(${articles.divisionCode}, 4)`
  const newest = db
    .selectDistinctOn([prefix], { id: articles.id })
    .from(articles)
    .where(isLive)
    .orderBy(prefix, ...newestFirst)
  const rows = await selectArticleLines(db).where(sql`${articles.id} in ${newest}`)
  return Object.fromEntries(
    rows.map((article) => [`${article.division.code.slice(0, 4)}00`, article]),
  )
}
