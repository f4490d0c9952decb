import { and, eq, inArray, notExists, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionHands } from '#db/schema/review'
import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from './in-scope.ts'
import { EDITOR_ROLES } from './policy.ts'

const STATES = { 1: 'review1', 2: 'review2', 3: 'review3' } as const

/**
 * SQL for what the policy lets this editor decide: at levels and in divisions of his, without what he
 * wrote or has reviewed at another level. `stands` is the column that holds the state in review.
 */
export function mayDecide(
  db: Queryable,
  actor: Actor,
  stands: PgColumn,
  level?: ReviewLevel,
): SQL | undefined {
  const levels = level ? [level] : REVIEW_LEVELS
  const atLevel = levels.map((one) => {
    const otherHand = db
      .select({ one: sql`1` })
      .from(editionHands)
      .where(
        and(
          eq(editionHands.editionId, editions.id),
          eq(editionHands.accountId, actor.accountId),
          sql`${editionHands.level} <> ${one}`,
        ),
      )
    return and(
      eq(stands, STATES[one]),
      inScope(editions.divisionCode, scopesOf(actor, [EDITOR_ROLES[one]])),
      notExists(otherHand),
    )
  })
  const states = levels.map((one) => STATES[one])
  return and(inArray(stands, states), or(...atLevel))
}
