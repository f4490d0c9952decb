import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

import { CARD_NAME, isInScope, type ShownScope } from '../matter/shown-scope.ts'
import {
  changedSince,
  isProof,
  MAX_SHOWN,
  OPEN_FIRST,
  SHOWN_PROMISE,
  withProof,
} from './shown-promise.ts'

/** The promises of the cards of a scope, the open ones first, by day. */
export async function listShownPromises(db: Queryable, scope: ShownScope) {
  const rows = await db
    .select({
      ...CARD_NAME,
      ...SHOWN_PROMISE,
      changedAt: changedSince(committeeSessions.publishedAt),
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, promises.unitId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .leftJoin(articles, isProof)
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(
      and(
        isInScope(db, scope),
        scope.unitId === undefined ? undefined : eq(promises.unitId, scope.unitId),
      ),
    )
    .orderBy(...OPEN_FIRST)
    .limit(MAX_SHOWN)
  return rows.map(withProof)
}

export type ShownPromise = Awaited<ReturnType<typeof listShownPromises>>[number]
