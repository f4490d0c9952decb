import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

import { CARD_NAME, isInScope, type ShownScope } from '../matter/shown-scope.ts'

const MAX_SHOWN = 50
const isSettled = sql`${promises.state} <> 'open'`

/**
 * The promises of the cards of a scope, the open ones first, by day. What is reported of the end stays inside until a
 * second person has confirmed it.
 */
export async function listShownPromises(db: Queryable, scope: ShownScope) {
  const rows = await db
    .select({
      ...CARD_NAME,
      promiseId: promises.id,
      unit: handlingUnits.name,
      words: promises.words,
      dueOn: promises.dueOn,
      state: promises.state,
      endWords: sql<string | null>`case when ${isSettled} then ${promises.reportWords} end`,
      /** Grows with each change of the promise, and never falls. */
      sequence: sql<number>`(select count(*)::int from ${promiseMoves}
        where ${promiseMoves.promiseId} = ${promises}.id)`,
      changedAt: sql<Date>`greatest(${committeeSessions.publishedAt},
        (select max(${promiseMoves.createdAt}) from ${promiseMoves}
          where ${promiseMoves.promiseId} = ${promises}.id))`.mapWith(
        committeeSessions.publishedAt,
      ),
      proofId: articles.id,
      proofHeadline: revisions.headline,
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, promises.unitId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .leftJoin(
      articles,
      and(eq(articles.id, promises.proofArticleId), eq(articles.state, 'live'), isSettled),
    )
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        isInScope(db, scope),
        scope.unitId === undefined ? undefined : eq(promises.unitId, scope.unitId),
      ),
    )
    .orderBy(isSettled, asc(promises.dueOn), asc(promises.id))
    .limit(MAX_SHOWN)
  return rows.map(({ proofId, proofHeadline, ...row }) => ({
    ...row,
    proof:
      proofId === null || proofHeadline === null
        ? null
        : { articleId: proofId, headline: proofHeadline },
  }))
}

export type ShownPromise = Awaited<ReturnType<typeof listShownPromises>>[number]
