import { lte, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { isLive, newestFirst, selectArticleLines, type ArticleLine } from './article-line.ts'

/** As many as a page may have shown elsewhere before it needs one. */
const OF_EACH = 4

/** The newest live articles of each prefecture, its counties' included; keyed by the prefecture's code. */
export async function listNewestByPrefecture(
  db: Queryable,
): Promise<Record<string, ArticleLine[]>> {
  const prefix = sql`left(${articles.divisionCode}, 4)`
  const ranked = db
    .select({
      id: articles.id,
      rank: sql<number>`row_number() over (
        partition by ${prefix} order by ${sql.join([...newestFirst], sql`, `)})`.as('rank'),
    })
    .from(articles)
    .where(isLive)
    .as('ranked')
  const newest = db.select({ id: ranked.id }).from(ranked).where(lte(ranked.rank, OF_EACH))
  const rows = await selectArticleLines(db)
    .where(sql`${articles.id} in ${newest}`)
    .orderBy(...newestFirst)
  const codeOf = ({ division }: ArticleLine) => `${division.code.slice(0, 4)}00`
  // Of a plain object: a cached function hands on no other.
  return { ...Object.groupBy(rows, codeOf) } as Record<string, ArticleLine[]>
}
