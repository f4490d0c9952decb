import { and, asc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { committees, divisions } from '#db/schema/divisions'
import { matterLimits } from '#db/schema/matter/matter-limits'
import type { LimitStep } from '#db/matter-states'
import { Refusal } from '#lib/refusal'

import { holds, holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'

const BY_POSITION = keyset({
  columns: [['integer', divisions.position]],
  direction: 'ascending',
  size: 50,
})

const NOT_YOURS = '期限由管理员定'

/** The divisions of an admin that have a committee, each with how many limits are on. */
export async function listLimitedDivisions(
  db: Queryable,
  { actor, text, after }: { actor: Actor; text?: string | undefined; after?: string | undefined },
) {
  if (!holdsAnywhere(actor, 'admin')) throw new Refusal('forbidden', NOT_YOURS)
  const found = await db
    .select({
      name: divisions.name,
      slug: divisions.slug,
      position: divisions.position,
      steps: sql<LimitStep[]>`array(select ${matterLimits.step}::text from ${matterLimits}
        where ${matterLimits.divisionCode} = ${divisions.code} and ${matterLimits.endsOn} is null
        order by ${matterLimits.step})`,
    })
    .from(committees)
    .innerJoin(divisions, eq(divisions.code, committees.divisionCode))
    .where(
      and(
        inScope(divisions.code, scopesOf(actor, ['admin'])),
        contains(text, divisions.name),
        BY_POSITION.after(after),
      ),
    )
    .orderBy(...BY_POSITION.orderBy)
    .limit(BY_POSITION.limit)
  return BY_POSITION.pageOf(found, ({ position }) => [position])
}

export type ShownLimit = Awaited<ReturnType<typeof listLimits>>[number]

/** The limits of a division that are on, with who set each, for its admin. */
export async function listLimits(
  db: Queryable,
  { actor, divisionCode }: { actor: Actor; divisionCode: string },
) {
  if (!holds(actor, 'admin', divisionCode)) throw new Refusal('not-found', NOT_YOURS)
  const { id, step, amount, unit, ruleName, ruleSource, startsOn, endsOn } = matterLimits
  return db
    .select({
      id,
      step,
      amount,
      unit,
      ruleName,
      ruleSource,
      startsOn,
      setBy: accounts.displayName,
      setAt: matterLimits.createdAt,
    })
    .from(matterLimits)
    .innerJoin(accounts, eq(accounts.id, matterLimits.accountId))
    .where(and(eq(matterLimits.divisionCode, divisionCode), isNull(endsOn)))
    .orderBy(asc(step))
}
