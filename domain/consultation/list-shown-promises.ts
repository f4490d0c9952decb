import { and, eq, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { consultationAgreements } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

import {
  isProof,
  MAX_SHOWN,
  OPEN_FIRST,
  SHOWN_PROMISE,
  withProof,
} from '../promise/shown-promise.ts'
import { isSeen, isShown } from './shown-scope.ts'

/**
 * What was promised of a topic that readers have, the open ones first, by day: in the words of an agreement that they have,
 * or of an article.
 */
export async function listTopicPromises(
  db: Queryable,
  { divisionCode, matterId }: { divisionCode: string; matterId: number },
) {
  const rows = await db
    .select(SHOWN_PROMISE)
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(handlingUnits, eq(handlingUnits.id, promises.unitId))
    .leftJoin(consultationAgreements, eq(consultationAgreements.id, promises.agreementId))
    .leftJoin(articles, isProof)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        isShown,
        eq(matters.id, matterId),
        eq(matters.divisionCode, divisionCode),
        or(sql`${promises.agreementId} is null`, isSeen(consultationAgreements)),
      ),
    )
    .orderBy(...OPEN_FIRST)
    .limit(MAX_SHOWN)
  return rows.map(withProof)
}
