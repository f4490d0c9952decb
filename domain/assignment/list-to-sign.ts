import { and, count, eq, exists, inArray, isNotNull, isNull, ne, not, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts, roleGrants } from '#db/schema/accounts'
import { answers } from '#db/schema/matter/answers'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'
import { shanghaiDay } from '#lib/dates'

import { scopesOf, type Actor } from '../account/actor.ts'
import { isCurrentGrant } from '../account/current-grant.ts'
import { inScope } from '../division/in-scope.ts'
import { isMovedBy } from '../matter/is-moved-by.ts'
import { HANDLED_STATES } from './workflow.ts'

const OLDEST_FIRST = keyset({ columns: [['id', answers.id]], direction: 'ascending', size: 25 })

interface Question {
  actor: Actor
  now: Date
}

/**
 * 代录: answers that came by the link of a unit for which nobody can sign, and that this officer may sign on its behalf;
 * the same as `signsOnBehalf`. The oldest first.
 */
export async function listToSign(
  db: Queryable,
  { after, ...question }: Question & { after?: string | undefined },
) {
  const found = await db
    .select({
      answerId: answers.id,
      assignmentId: assignments.id,
      number: matters.number,
      title: matters.title,
      division: divisions.name,
      unit: handlingUnits.name,
      resultClass: answers.resultClass,
      createdAt: answers.createdAt,
      dueOn: assignments.dueOn,
    })
    .from(answers)
    .innerJoin(assignments, eq(assignments.id, answers.assignmentId))
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(isToSign(db, question), OLDEST_FIRST.after(after)))
    .orderBy(...OLDEST_FIRST.orderBy)
    .limit(OLDEST_FIRST.limit)
  return OLDEST_FIRST.pageOf(found, ({ answerId }) => [answerId])
}

/** How many of them there are. */
export async function countToSign(db: Queryable, question: Question): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(answers)
    .innerJoin(assignments, eq(assignments.id, answers.assignmentId))
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(isToSign(db, question))
  return row?.count ?? 0
}

function isToSign(db: Queryable, { actor, now }: Question) {
  const { accountId } = actor
  const signer = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.unitId, assignments.unitId),
        eq(roleGrants.role, 'unit-signer'),
        isCurrentGrant(shanghaiDay(now)),
        isNull(accounts.closedAt),
      ),
    )
  return and(
    isNull(answers.decidedAt),
    isNotNull(answers.unitLinkId),
    ne(answers.draftedBy, accountId),
    isNull(matters.undoneAt),
    inArray(matters.state, [...HANDLED_STATES]),
    inScope(matters.divisionCode, scopesOf(actor, ['officer'])),
    not(exists(signer)),
    not(isMovedBy(accountId)),
  )
}
