import { and, count, eq, exists, isNotNull, isNull, not, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { divisions } from '#db/schema/divisions'
import { examinations, proposalTexts } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'

const OLDEST_FIRST = keyset({
  columns: [['id', matters.id]],
  direction: 'ascending',
  size: 25,
})

/** Proposals that were filed and wait for a dispatcher to assign them, the oldest first. */
export async function listToAssign(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
) {
  const found = await db
    .select({
      matterId: matters.id,
      lockVersion: matters.lockVersion,
      number: matters.number,
      title: matters.title,
      divisionCode: matters.divisionCode,
      division: divisions.name,
      category: proposals.category,
      isKey: proposals.isKey,
      filedOn: matters.openedOn,
      advisedUnits: proposalTexts.advisedUnits,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(and(isToAssign(db, actor), OLDEST_FIRST.after(after)))
    .orderBy(...OLDEST_FIRST.orderBy)
    .limit(OLDEST_FIRST.limit)
  return OLDEST_FIRST.pageOf(found, ({ matterId }) => [matterId])
}

/** How many of them there are. */
export async function countToAssign(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  const [row] = await db.select({ count: count() }).from(matters).where(isToAssign(db, actor))
  return row?.count ?? 0
}

/** Of the divisions of a dispatcher, filed in the portal, and nothing proposed that officers still decide. */
const isToAssign = (db: Queryable, actor: Actor) =>
  and(
    eq(matters.kind, 'proposal'),
    isNotNull(matters.followedAt),
    isNull(matters.undoneAt),
    eq(matters.state, 'filed'),
    inScope(matters.divisionCode, scopesOf(actor, ['dispatcher'])),
    not(
      exists(
        db
          .select({ one: sql`1` })
          .from(examinations)
          .where(and(eq(examinations.matterId, matters.id), isNull(examinations.decidedAt))),
      ),
    ),
  )
