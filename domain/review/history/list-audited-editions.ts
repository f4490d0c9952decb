import { and, eq, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { EditionKind, EditionState } from '#db/states'
import { Refusal } from '#lib/refusal'

import { holds, scopesOf, type Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../../division/in-scope.ts'
import { sentRevision } from '../../edition/sent-revision.ts'
import type { HistoryRow } from './history-row.ts'
import { listHistory } from './list-history.ts'

const NEWEST = keyset({ columns: [['id', editions.id]], direction: 'descending', size: 25 })

/** An edition as the auditor sees it: its state and history, without its text. */
export interface AuditedEdition {
  editionId: number
  articleId: number
  /** As it was last sent in; null when nobody ever did. */
  headline: string | null
  divisionCode: string
  divisionName: string
  authorName: string
  kind: EditionKind
  state: EditionState
  stateSince: Date
}

/**
 * The editions in this auditor's scope whose number, article's number or headline is asked for, newest
 * first.
 */
export async function listAuditedEditions(
  db: Queryable,
  input: { actor: Actor; asked: string; after?: string | undefined },
): Promise<{ rows: AuditedEdition[]; next: string | null }> {
  const scopes = scopesOf(input.actor, ['auditor'])
  if (scopes.length === 0) throw new Refusal('forbidden', '稿件经过只给审计员看')
  const rows = await selectEditions(
    db,
    and(
      inScope(editions.divisionCode, scopes),
      NEWEST.after(input.after),
      findBy(input.asked.trim()),
    ),
  )
  return NEWEST.pageOf(rows, ({ editionId }) => [editionId])
}

function findBy(asked: string): SQL | undefined {
  if (asked === '') return undefined
  const headline = contains(asked, revisions.headline)
  if (!/^[1-9]\d{0,14}$/.test(asked)) return headline
  const number = Number(asked)
  return or(eq(editions.id, number), eq(editions.articleId, number), headline)
}

/** One edition with everything that happened to it. */
export async function getAuditedEdition(
  db: Queryable,
  input: { actor: Actor; editionId: number },
): Promise<AuditedEdition & { history: HistoryRow[] }> {
  const { actor, editionId } = input
  const [row] = await selectEditions(db, eq(editions.id, editionId))
  if (!row || !holds(actor, 'auditor', row.divisionCode)) {
    throw new Refusal('not-found', '没有这篇稿件')
  }
  return { ...row, history: await listHistory(db, { editionIds: [editionId] }) }
}

const shownRevision = sql<number>`case
  when ${editions.submittedAt} is null then null else ${sentRevision} end`

function selectEditions(db: Queryable, condition: SQL | undefined): Promise<AuditedEdition[]> {
  return db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      headline: masked(revisions.headline),
      divisionCode: editions.divisionCode,
      divisionName: divisions.name,
      authorName: accounts.displayName,
      kind: editions.kind,
      state: editions.state,
      stateSince: editions.stateSince,
    })
    .from(editions)
    .leftJoin(revisions, eq(revisions.id, shownRevision))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(condition)
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
}
