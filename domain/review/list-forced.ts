import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { editionHands, forcedPublications, transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked, maskedOrNull } from '../article/masked.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { inScope } from './in-scope.ts'

const PAGE = 25

export interface ForcedRow {
  editionId: number
  articleId: number
  headline: string
  divisionName: string
  forcedBy: string
  forcedAt: Date
  reason: string | null
  /** Whether this person may sign it off: not who forced it, and nobody who wrote it. */
  maySignOff: boolean
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
      maySignOff: sql<boolean>`${forcedPublications.forcedBy} <> ${actor.accountId}
        and not exists (select 1 from ${editionHands} as hand where hand.edition_id = ${editions.id}
          and hand.account_id = ${actor.accountId} and hand.level = 0)`,
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
    .where(
      and(
        unsigned(actor),
        afterMoment(after, { moment: forcedAt, id: editions.id, newestFirst: false }),
      ),
    )
    .orderBy(asc(forcedAt), asc(editions.id))
    .limit(PAGE + 1)
  return pageOf(rows, PAGE, (row) => ({ moment: row.forcedAt, id: row.editionId }))
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

export interface EarlyRow {
  editionId: number
  headline: string
  divisionName: string
  authorName: string
  since: Date
}

/**
 * The newest pieces in second review in this final editor's scope: what he could publish by force, since
 * his own queue does not show them.
 */
export async function listBeforeFinal(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<EarlyRow[]> {
  const author = alias(accounts, 'author')
  return db
    .select({
      editionId: editions.id,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      authorName: author.displayName,
      since: editions.stateSince,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(author, eq(author.id, editions.authorId))
    .where(
      and(
        eq(editions.state, 'review2'),
        inScope(editions.divisionCode, scopesOf(actor, ['editor3'])),
      ),
    )
    .orderBy(desc(editions.stateSince), desc(editions.id))
    .limit(PAGE)
}
