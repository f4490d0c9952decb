import { and, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../../division/in-scope.ts'
import { EDITOR_ROLES } from '../../edition/policy.ts'

const NEWEST = keyset({
  columns: [
    ['moment', editions.stateSince],
    ['id', editions.id],
  ],
  direction: 'descending',
  size: 25,
})

export interface ReturnedRow {
  editionId: number
  headline: string
  divisionName: string
  authorName: string
  reason: string
  since: Date
}

const lastReturn = sql`(select max(last.id) from ${transitions} as last
  where last.edition_id = ${editions.id} and last.move = 'return')`

/** The editions that this editor sent back and that still lie with their authors, newest first. */
export async function listReturnedBy(
  db: Queryable,
  input: { actor: Actor; after?: string | undefined },
): Promise<{ rows: ReturnedRow[]; next: string | null }> {
  const rows = await db
    .select({
      editionId: editions.id,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      authorName: accounts.displayName,
      reason: masked(sql`coalesce(${transitions.reason}, '')`),
      since: editions.stateSince,
    })
    .from(editions)
    .innerJoin(transitions, sql`${transitions.id} = ${lastReturn}`)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(and(returnedBy(input.actor), NEWEST.after(input.after)))
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(rows, ({ since, editionId }) => [since, editionId])
}

export async function countReturnedBy(db: Queryable, input: { actor: Actor }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(editions)
    .innerJoin(transitions, sql`${transitions.id} = ${lastReturn}`)
    .where(returnedBy(input.actor))
  return row?.count ?? 0
}

const returnedBy = (actor: Actor) =>
  and(
    eq(editions.state, 'returned'),
    eq(transitions.accountId, actor.accountId),
    inScope(editions.divisionCode, scopesOf(actor, Object.values(EDITOR_ROLES))),
  )
