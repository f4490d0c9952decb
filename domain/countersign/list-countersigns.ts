import { and, eq, gt, lte, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { countersigns } from '#db/schema/countersigns'
import type { CountersignKind, CountersignState } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../division/in-scope.ts'

const NEWEST = keyset({
  columns: [['id', countersigns.id]],
  direction: 'descending',
  size: 25,
})

export interface ListedCountersign {
  countersignId: number
  kind: CountersignKind
  subjectName: string
  reason: string
  askedBy: string
  askedAt: Date
  expiresAt: Date
  state: CountersignState
  /** Null while it is open, and where it was confirmed on the machine. */
  answeredBy: string | null
  answeredAt: Date | null
}

/** What this person asked for, or may answer or audit: what waits, or what no longer does; newest first. */
export async function listCountersigns(
  db: Queryable,
  input: { actor: Actor; now: Date; waiting: boolean; after?: string | undefined },
): Promise<{ rows: ListedCountersign[]; next: string | null }> {
  const { actor, now, waiting, after } = input
  const asker = alias(accounts, 'asker')
  const answerer = alias(accounts, 'answerer')
  const rows = await db
    .select({
      countersignId: countersigns.id,
      kind: countersigns.kind,
      subjectName: countersigns.subjectName,
      reason: masked(countersigns.reason),
      askedBy: asker.displayName,
      askedAt: countersigns.askedAt,
      expiresAt: countersigns.expiresAt,
      state: countersigns.state,
      answeredBy: answerer.displayName,
      answeredAt: countersigns.answeredAt,
    })
    .from(countersigns)
    .innerJoin(asker, eq(asker.id, countersigns.askedBy))
    .leftJoin(answerer, eq(answerer.id, countersigns.answeredBy))
    .where(
      and(
        waiting
          ? and(eq(countersigns.state, 'open'), gt(countersigns.expiresAt, now))
          : or(ne(countersigns.state, 'open'), lte(countersigns.expiresAt, now)),
        or(
          eq(countersigns.askedBy, actor.accountId),
          inScope(countersigns.divisionCode, scopesOf(actor, ['admin', 'auditor'])),
        ),
        NEWEST.after(after),
      ),
    )
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(rows, ({ countersignId }) => [countersignId])
}
