import { asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'

import { isShown, SHOWN_NAME, shownDueOn, shownState } from './shown-scope.ts'

const MAX_TOPICS = 20

/**
 * The topics that an article proves, as readers have them. `divisionCodes` are of all that it proves, so that its page
 * is made again once readers have them.
 */
export async function listConsultationsProvenBy(db: Queryable, articleId: number) {
  const rows = await db
    .select({
      ...SHOWN_NAME,
      state: shownState,
      dueOn: shownDueOn,
      isShown: sql<boolean>`coalesce(${isShown}, false)`,
    })
    .from(proofs)
    .innerJoin(matters, eq(matters.id, proofs.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(eq(proofs.articleId, articleId))
    .orderBy(asc(proofs.id))
    .limit(MAX_TOPICS)
  return {
    topics: rows.flatMap(({ isShown: has, ...topic }) => (has ? [topic] : [])),
    divisionCodes: [...new Set(rows.map(({ division }) => division.code))],
  }
}

export type ProvenConsultation = Awaited<
  ReturnType<typeof listConsultationsProvenBy>
>['topics'][number]
