import { and, desc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { forcedPublications } from '#db/schema/forced-publications'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked, maskedOrNull } from '#db/masked'
import { inScope } from '../division/in-scope.ts'
import { authorAccount, EDITION_HEAD, type EditionHead } from '../edition/edition-head.ts'
import { STATE_OF_LEVEL } from '../edition/edition-state.ts'

const PAGE = 25
const OLDEST = keyset({
  columns: [
    ['moment', forcedPublications.forcedAt],
    ['id', editions.id],
  ],
  direction: 'ascending',
  size: PAGE,
})

export interface ForcedRow {
  editionId: number
  articleId: number
  headline: string
  divisionName: string
  forcedBy: string
  forcedAt: Date
  reason: string | null
  /** Whether this person may sign it off: not who forced it, and nobody who wrote it. */
  canSignOff: boolean
}

/** What was published by force in this final editor's scope and nobody has signed off, oldest first. */
export async function listForced(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
): Promise<{ rows: ForcedRow[]; next: string | null }> {
  const { forcedAt } = forcedPublications
  const rows = await db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      forcedBy: accounts.displayName,
      forcedAt,
      reason: maskedOrNull(transitions.reason),
      canSignOff: sql<boolean>`${forcedPublications.forcedBy} <> ${actor.accountId}
        and not exists (select 1 from ${editionParticipants} as own where own.edition_id = ${editions.id}
          and own.account_id = ${actor.accountId} and own.level = 0)`,
    })
    .from(forcedPublications)
    .innerJoin(editions, eq(editions.id, forcedPublications.editionId))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, forcedPublications.forcedBy))
    .leftJoin(
      transitions,
      and(eq(transitions.editionId, editions.id), eq(transitions.move, 'force')),
    )
    .where(and(unsigned(actor), OLDEST.after(after)))
    .orderBy(...OLDEST.orderBy)
    .limit(OLDEST.limit)
  return OLDEST.pageOf(rows, (row) => [row.forcedAt, row.editionId])
}

/** How much waits to be signed off in this final editor's scope. */
export async function countForced(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(forcedPublications)
    .innerJoin(editions, eq(editions.id, forcedPublications.editionId))
    .where(unsigned(actor))
  return row?.count ?? 0
}

const unsigned = (actor: Actor) =>
  and(
    isNull(forcedPublications.signedOffBy),
    inScope(editions.divisionCode, scopesOf(actor, ['editor3'])),
  )

export interface EarlyRow extends EditionHead {
  since: Date
}

/**
 * The newest editions in second review in this final editor's scope: what they could publish by force, since
 * their own queue does not show these.
 */
export async function listBeforeFinal(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<EarlyRow[]> {
  return db
    .select({
      ...EDITION_HEAD,
      since: editions.stateSince,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(authorAccount, eq(authorAccount.id, editions.authorId))
    .where(
      and(
        eq(editions.state, STATE_OF_LEVEL[2]),
        inScope(editions.divisionCode, scopesOf(actor, ['editor3'])),
      ),
    )
    .orderBy(desc(editions.stateSince), desc(editions.id))
    .limit(PAGE)
}
