import { and, count, eq, exists, isNotNull, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { divisions } from '#db/schema/divisions'

import type { Actor } from '../account/actor.ts'

const NEWEST_FIRST = keyset({
  columns: [['id', matters.id]],
  direction: 'descending',
  size: 25,
})

/** What this person moves, or has written for others, newest first; with those that they are asked to move. */
export async function listOwnProposals(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
) {
  const { accountId } = actor
  const found = await selectProposals(db, accountId)
    .where(
      and(
        isBegun,
        or(eq(proposalTexts.enteredBy, accountId), exists(movedBy(db, accountId))),
        NEWEST_FIRST.after(after),
      ),
    )
    .orderBy(...NEWEST_FIRST.orderBy)
    .limit(NEWEST_FIRST.limit)
  return NEWEST_FIRST.pageOf(found, ({ matterId }) => [matterId])
}

const MAX_ASKED = 100

/** Those that wait for this person's answer whether they move them, too; newest first. */
export const listAsked = (db: Queryable, { actor: { accountId } }: { actor: Actor }) =>
  selectProposals(db, accountId)
    .where(and(isBegun, exists(askedOf(db, accountId))))
    .orderBy(...NEWEST_FIRST.orderBy)
    .limit(MAX_ASKED)

const isBegun = and(isNotNull(matters.followedAt), isNull(matters.undoneAt))

const selectProposals = (db: Queryable, accountId: number) =>
  db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      category: proposals.category,
      division: divisions.name,
      createdAt: matters.createdAt,
      isKey: proposals.isKey,
      /** Whether they have to say whether they move it, too. */
      isAsked: sql<boolean>`${exists(askedOf(db, accountId))}`,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))

/** Whether a mover has yet to answer, or agreed to other words. */
const isOpen = and(
  isNull(proposalMovers.disagreedAt),
  or(isNull(proposalMovers.agreedAt), isNotNull(proposalMovers.agreedTo)),
)

const movedBy = (db: Queryable, accountId: number) =>
  db
    .select({ one: sql`1` })
    .from(proposalMovers)
    .where(
      and(
        eq(proposalMovers.matterId, matters.id),
        eq(proposalMovers.accountId, accountId),
        isNull(proposalMovers.disagreedAt),
      ),
    )

const askedOf = (db: Queryable, accountId: number) =>
  db
    .select({ one: sql`1` })
    .from(proposalMovers)
    .where(
      and(eq(proposalMovers.matterId, matters.id), eq(proposalMovers.accountId, accountId), isOpen),
    )

/** How many proposals wait for this person's answer whether they move them, too. */
export async function countAsked(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(proposalMovers)
    .innerJoin(matters, eq(matters.id, proposalMovers.matterId))
    .where(and(eq(proposalMovers.accountId, actor.accountId), isOpen, isNull(matters.undoneAt)))
  return row?.count ?? 0
}
