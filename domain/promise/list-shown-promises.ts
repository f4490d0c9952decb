import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'

import { CARD_NAME, isInScope, type ShownScope } from '../matter/shown-scope.ts'
import { changedSince, MAX_SHOWN, OPEN_FIRST, SHOWN_PROMISE } from './shown-promise.ts'

/** The promises of the cards of a scope, the open ones first, by day. */
export async function listShownPromises(db: Queryable, scope: ShownScope) {
  return db
    .select({
      ...CARD_NAME,
      ...SHOWN_PROMISE,
      changedAt: changedSince(committeeSessions.publishedAt),
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        isInScope(db, scope),
        scope.unitId === undefined ? undefined : eq(promises.unitId, scope.unitId),
      ),
    )
    .orderBy(...OPEN_FIRST)
    .limit(MAX_SHOWN)
}

export type ShownPromise = Awaited<ReturnType<typeof listShownPromises>>[number]
