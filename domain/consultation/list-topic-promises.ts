import { and, eq, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { consultationAgreements } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'

import { changedSince, MAX_SHOWN, OPEN_FIRST, SHOWN_PROMISE } from '../promise/shown-promise.ts'
import { isInScope, isSeen, SHOWN_NAME, type ConsultationScope } from './shown/shown-scope.ts'

/** In the words of an agreement that readers have, or of an article; agreements and consultations are joined. */
export const isPromiseSeen = or(
  sql`${promises.agreementId} is null`,
  isSeen(consultationAgreements),
)

/**
 * What was promised of the topics of a scope that readers have, the open ones first, by day.
 */
export async function listTopicPromises(
  db: Queryable,
  { unitId, matterId, ...scope }: ConsultationScope & { matterId?: number },
) {
  return db
    .select({
      ...SHOWN_NAME,
      ...SHOWN_PROMISE,
      changedAt: changedSince(consultations.publishedAt),
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(consultationAgreements, eq(consultationAgreements.id, promises.agreementId))
    .where(
      and(
        isInScope(scope),
        unitId === undefined ? undefined : eq(promises.unitId, unitId),
        matterId === undefined ? undefined : eq(matters.id, matterId),
        isPromiseSeen,
      ),
    )
    .orderBy(...OPEN_FIRST)
    .limit(MAX_SHOWN)
}

export type TopicPromise = Awaited<ReturnType<typeof listTopicPromises>>[number]
