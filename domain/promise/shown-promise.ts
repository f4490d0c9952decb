import { and, asc, eq, sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

// What readers have of a promise, whether it is on a card or of a topic. What is reported of the end stays inside until a
// second person has confirmed it.

/** So many are shown in one place. */
export const MAX_SHOWN = 50

const isSettled = sql`${promises.state} <> 'open'`

/** `promises`, its unit and the article of `isProof` with its live revision are joined. */
export const SHOWN_PROMISE = {
  promiseId: promises.id,
  unit: handlingUnits.name,
  words: promises.words,
  dueOn: promises.dueOn,
  state: promises.state,
  endWords: sql<string | null>`case when ${isSettled} then ${promises.reportWords} end`,
  proofId: articles.id,
  proofHeadline: revisions.headline,
}

/** The article that proves the end, while readers have it. */
export const isProof = and(
  eq(articles.id, promises.proofArticleId),
  eq(articles.state, 'live'),
  isSettled,
)

/** The open ones first, by day. */
export const OPEN_FIRST = [isSettled, asc(promises.dueOn), asc(promises.id)]

export function withProof<Row extends { proofId: number | null; proofHeadline: string | null }>({
  proofId,
  proofHeadline,
  ...row
}: Row) {
  const isProved = proofId !== null && proofHeadline !== null
  return { ...row, proof: isProved ? { articleId: proofId, headline: proofHeadline } : null }
}
