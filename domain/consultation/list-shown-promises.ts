import { and, asc, eq, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { consultationAgreements } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

import { isSeen, isShown } from './shown-scope.ts'

const MAX_SHOWN = 50
const isSettled = sql`${promises.state} <> 'open'`

/**
 * What was promised of a topic that readers have, the open ones first, by day: in the words of an agreement that they have,
 * or of an article. What is reported of the end stays inside until a second person has confirmed it.
 */
export async function listTopicPromises(
  db: Queryable,
  { divisionCode, matterId }: { divisionCode: string; matterId: number },
) {
  const rows = await db
    .select({
      promiseId: promises.id,
      unit: handlingUnits.name,
      words: promises.words,
      dueOn: promises.dueOn,
      state: promises.state,
      endWords: sql<string | null>`case when ${isSettled} then ${promises.reportWords} end`,
      proofId: articles.id,
      proofHeadline: revisions.headline,
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(handlingUnits, eq(handlingUnits.id, promises.unitId))
    .leftJoin(consultationAgreements, eq(consultationAgreements.id, promises.agreementId))
    .leftJoin(
      articles,
      and(eq(articles.id, promises.proofArticleId), eq(articles.state, 'live'), isSettled),
    )
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        isShown,
        eq(matters.id, matterId),
        eq(matters.divisionCode, divisionCode),
        or(sql`${promises.agreementId} is null`, isSeen(consultationAgreements)),
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
