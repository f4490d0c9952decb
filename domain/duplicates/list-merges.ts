import { and, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { editionMerges } from '#db/schema/merges'
import type { EditionState } from '#db/states'

/** Where an edition that was merged into another one went. */
export interface MergedInto {
  mergedId: number
  keptId: number
  articleId: number
  state: EditionState
  /** Whether readers can see it. */
  live: boolean
}

/** For each of the editions that was merged into another and not taken up again, that other one. */
export async function listMerges(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<Map<number, MergedInto>> {
  if (input.editionIds.length === 0) return new Map()
  const merged = alias(editions, 'merged')
  const rows = await db
    .select({
      mergedId: editionMerges.mergedId,
      keptId: editionMerges.keptId,
      articleId: editions.articleId,
      state: editions.state,
      articleState: articles.state,
    })
    .from(editionMerges)
    .innerJoin(merged, eq(merged.id, editionMerges.mergedId))
    .innerJoin(editions, eq(editions.id, editionMerges.keptId))
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .where(and(inArray(editionMerges.mergedId, [...input.editionIds]), eq(merged.state, 'spiked')))
    .orderBy(desc(editionMerges.id))
  const into = new Map<number, MergedInto>()
  for (const { articleState, ...row } of rows) {
    if (!into.has(row.mergedId)) into.set(row.mergedId, { ...row, live: articleState === 'live' })
  }
  return into
}
