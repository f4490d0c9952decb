import { eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sumWhere } from '#db/count-where'
import { matters, proposals } from '#db/schema/matter/matters'
import type { MatterStep } from '#db/matter-states'

import { hasReached, isCase, ofRegisters } from '../steps.ts'

/** How many proposals of a session reached each step. */
export interface StepFigures {
  steps: Readonly<Record<MatterStep, number>>
  /** What is left of what was filed once merged ones count as one. */
  cases: number
  /** Key proposals that leaders took up, too. */
  keyTakenUp: number
}

export const NO_STEPS: Readonly<Record<MatterStep, number>> = {
  received: 0,
  filed: 0,
  key: 0,
  'taken-up': 0,
  answered: 0,
  done: 0,
}

/**
 * What of a proposal the steps are counted by, as columns to group by: each proposal is looked at once, and those that stand
 * alike are added up in every way that is asked for.
 */
export const standing = (db: Queryable) => ({
  filed: sql<boolean>`(${hasReached(db, 'filed')})`.as('filed'),
  key: sql<boolean>`(${hasReached(db, 'key')})`.as('is_key'),
  takenUp: sql<boolean>`(${hasReached(db, 'taken-up')})`.as('taken_up'),
  answered: sql<boolean>`(${hasReached(db, 'answered')})`.as('answered'),
  done: sql<boolean>`(${hasReached(db, 'done')})`.as('done'),
  case: sql<boolean>`(${isCase(db)})`.as('is_case'),
})

/** How many of them stand alike. */
export const proposalsAlike = sql<number>`count(*)`.as('proposals')

type Alike = Record<keyof ReturnType<typeof standing> | 'proposals', SQL | SQL.Aliased>

/** The steps added up over rows of `standing` with how many stand alike. */
export function sumSteps(alike: Alike) {
  const sum = (condition: SQL) => sumWhere(alike.proposals, condition)
  return {
    steps: {
      received: sum(sql`true`),
      filed: sum(sql`${alike.filed}`),
      key: sum(sql`${alike.key}`),
      'taken-up': sum(sql`${alike.takenUp}`),
      answered: sum(sql`${alike.answered}`),
      done: sum(sql`${alike.done}`),
    },
    cases: sum(sql`${alike.case}`),
    keyTakenUp: sum(sql`${alike.key} and ${alike.takenUp}`),
  }
}

/** How many of each session reached each step. */
export async function countSteps(
  db: Queryable,
  sessionIds: readonly number[],
): Promise<Map<number, StepFigures>> {
  if (sessionIds.length === 0) return new Map()
  const alike = db
    .select({ sessionId: matters.sessionId, ...standing(db), proposals: proposalsAlike })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(ofRegisters(sessionIds))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`)
    .as('alike')
  const rows = await db
    .select({ sessionId: sql<number>`${alike.sessionId}`.mapWith(Number), ...sumSteps(alike) })
    .from(alike)
    .groupBy(alike.sessionId)
  return new Map(rows.map(({ sessionId, ...steps }) => [sessionId, steps]))
}
