import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'

import { newestFirst, selectArticleLines, type ArticleLine } from './article-line.ts'

/** As many as a page may have shown elsewhere before it needs one. */
const OF_EACH = 4

/** The newest live articles of each prefecture, its counties' included; keyed by the prefecture's code. */
export async function listNewestByPrefecture(
  db: Queryable,
): Promise<Record<string, ArticleLine[]>> {
  // A division at a time, along its index: a rank over all of a prefecture would read all that it ever published.
  const ofDivision = sql`
    select ${articles.id} as id, ${articles.newsOn} as news_on, ${articles.publishedAt} as published_at
    from ${articles}
    where ${articles.state} = 'live' and ${articles.divisionCode} = ${divisions.code}
    order by ${sql.join(newestFirst, sql`, `)} limit ${OF_EACH}`
  const ranked = sql`
    select newest.id, row_number() over (partition by left(${divisions.code}, 4)
      order by newest.news_on desc, newest.published_at desc, newest.id desc) as rank
    from ${divisions}, lateral (${ofDivision}) as newest`
  const rows = await selectArticleLines(db)
    .where(sql`${articles.id} in (select id from (${ranked}) as ranked where rank <= ${OF_EACH})`)
    .orderBy(...newestFirst)
  const codeOf = ({ division }: ArticleLine) => `${division.code.slice(0, 4)}00`
  // Of a plain object: a cached function hands on no other.
  return { ...Object.groupBy(rows, codeOf) } as Record<string, ArticleLine[]>
}
