import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { reads } from '#db/schema/reads'
import { revisions } from '#db/schema/revisions'
import type { DivisionLevel } from '#db/states'
import type { IsoDay } from '#lib/dates'

import { withinDivision } from '../division/within-division.ts'

export interface MostRead {
  articleId: number
  headline: string
  division: { name: string; slug: string; level: DivisionLevel }
  isDemo: boolean
  reads: number
  /** Among all that the list is of: a page may show some of them elsewhere. */
  place: number
}

/** The live articles of a division, or of all, that were read most since a day; most first. */
export async function listMostRead(
  db: Queryable,
  input: { divisionCode?: string | undefined; since: IsoDay; limit: number },
): Promise<MostRead[]> {
  const { divisionCode, since, limit } = input
  const here = divisionCode ? withinDivision(articles.divisionCode, divisionCode) : sql`true`
  const rows = await db.execute<{
    articleId: number
    headline: string
    name: string
    slug: string
    level: DivisionLevel
    isDemo: boolean
    reads: number
  }>(sql`
    select ${articles.id}::int as "articleId", ${revisions.headline}, ${divisions.name},
      ${divisions.slug}, ${divisions.level}, ${articles.isDemo} as "isDemo", read.count as reads
    from (
      select ${reads.articleId}, sum(${reads.count})::int as count
      from ${reads} where ${reads.day} >= ${since} group by ${reads.articleId}
    ) as read
    join ${articles} on ${articles.id} = read.article_id and ${articles.state} = 'live' and ${here}
    join ${revisions} on ${revisions.id} = ${articles.liveRevisionId}
    join ${divisions} on ${divisions.code} = ${articles.divisionCode}
    order by read.count desc, ${articles.publishedAt} desc, ${articles.id} desc
    limit ${limit}`)
  return rows.map(({ name, slug, level, ...row }, index) => ({
    ...row,
    division: { name, slug, level },
    place: index + 1,
  }))
}
