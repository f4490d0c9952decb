import { and, eq, inArray, notExists, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { STATE_OF_LEVEL } from './edition-state.ts'
import { EDITOR_ROLES } from './policy.ts'

/**
 * SQL for what the policy lets this editor decide: at their levels and in their divisions, without what they
 * wrote or reviewed at another level. `stands` is the column that holds the state in review.
 */
export function isDecidableBy(
  db: Queryable,
  actor: Actor,
  stateColumn: PgColumn,
  level?: ReviewLevel,
): SQL | undefined {
  const levels = level ? [level] : REVIEW_LEVELS
  const atLevel = levels.map((one) => {
    const otherParticipation = db
      .select({ one: sql`1` })
      .from(editionParticipants)
      .where(
        and(
          eq(editionParticipants.editionId, editions.id),
          eq(editionParticipants.accountId, actor.accountId),
          sql`${editionParticipants.level} <> ${one}`,
        ),
      )
    return and(
      eq(stateColumn, STATE_OF_LEVEL[one]),
      inScope(editions.divisionCode, scopesOf(actor, [EDITOR_ROLES[one]])),
      notExists(otherParticipation),
    )
  })
  const states = levels.map((one) => STATE_OF_LEVEL[one])
  return and(inArray(stateColumn, states), or(...atLevel))
}
