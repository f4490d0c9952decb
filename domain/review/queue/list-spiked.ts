import { and, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import type { Actor } from '../../account/actor.ts'
import { masked, maskedOrNull } from '#db/masked'
import { isDecidableBy } from '../../edition/is-decidable-by.ts'

const NEWEST = keyset({
  columns: [
    ['moment', editions.stateSince],
    ['id', editions.id],
  ],
  direction: 'descending',
  size: 25,
})

export interface SpikedRow {
  editionId: number
  lockVersion: number
  headline: string
  divisionName: string
  /** Who would not use it, why, and since when. */
  name: string | null
  reason: string | null
  since: Date
}

/** What was not used out of review and this editor may take up again, newest first. */
export async function listSpiked(
  db: Queryable,
  input: { actor: Actor; after?: string | undefined },
): Promise<{ rows: SpikedRow[]; next: string | null }> {
  const { actor, after } = input
  const lastSpike = sql`(select max(last.id) from ${transitions} as last
    where last.edition_id = ${editions.id} and last.move = 'spike')`
  const rows = await db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      name: accounts.displayName,
      reason: maskedOrNull(transitions.reason),
      since: editions.stateSince,
    })
    .from(editions)
    .innerJoin(transitions, sql`${transitions.id} = ${lastSpike}`)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .leftJoin(accounts, eq(accounts.id, transitions.accountId))
    .where(
      and(
        eq(editions.state, 'spiked'),
        isDecidableBy(db, actor, transitions.fromState),
        NEWEST.after(after),
      ),
    )
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(rows, ({ since, editionId }) => [since, editionId])
}
