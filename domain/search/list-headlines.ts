import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { searchDocuments } from '#db/schema/search'

import type { Match } from './build-match.ts'
import { NEWEST_ROWS, newestFirst, throughIndex } from './search-plan.ts'

/** More headlines with the words than this are not sorted: the newest articles are looked through instead. */
const MAX_LOOKED_AT = 500

/**
 * The newest live articles whose headline holds what was asked for. Of words that many articles hold, only the
 * newest articles are looked through.
 */
export async function listHeadlines(
  db: Queryable,
  { match, limit }: { match: Pick<Match, 'find'>; limit: number },
) {
  const few = await throughIndex(db, (tx) => findAmongFew(tx, match, limit))
  const ids = few ?? (await newestFirst(db, (tx) => findAmongNewest(tx, match, limit)))
  if (ids.length === 0) return []
  return db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      division: divisions.name,
      isDemo: articles.isDemo,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .where(and(inArray(articles.id, ids), eq(articles.state, 'live')))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
}

/** Null when there are too many to look at each. */
async function findAmongFew(
  tx: Transaction,
  { find }: Pick<Match, 'find'>,
  limit: number,
): Promise<number[] | null> {
  const [row] = await tx.execute<{ looked: number; ids: string[] | null }>(sql`
    with looked as materialized (
      select ${searchDocuments.articleId}, ${searchDocuments.publishedAt} from ${searchDocuments}
      where ${searchDocuments.headline} @@ ${find}::tsquery
      limit ${MAX_LOOKED_AT + 1}
    )
    select (select count(*)::int from looked) as looked, array(
      select article_id from looked
      order by published_at desc, article_id desc limit ${limit}) as ids`)
  if (!row || row.looked > MAX_LOOKED_AT) return null
  return (row.ids ?? []).map(Number)
}

async function findAmongNewest(
  tx: Transaction,
  { find }: Pick<Match, 'find'>,
  limit: number,
): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select article_id as id from (
      select ${searchDocuments.articleId}, ${searchDocuments.publishedAt}, ${searchDocuments.headline}
      from ${searchDocuments}
      order by published_at desc, article_id desc
      limit ${NEWEST_ROWS}
    ) as recent
    where headline @@ ${find}::tsquery
    order by published_at desc, article_id desc
    limit ${limit}`)
  return rows.map(({ id }) => Number(id))
}
