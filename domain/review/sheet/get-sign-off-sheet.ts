import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { approvalChecks } from '#db/schema/approvals'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { approvals } from '#db/schema/approvals'
import { forcedPublications } from '#db/schema/forced-publications'
import { revisions } from '#db/schema/revisions'
import type { CheckItem } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import type { Credit } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import type { TermBypass } from '../../copydesk/checks/watched-terms.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { isCurrent, isSuperseded, wasPublished } from '../../edition/edition-state.ts'
import { loadEdition } from '../../edition/load-edition.ts'
import { getReviewLevels } from '../../edition/review-levels.ts'
import { listBypasses } from '../bypasses/list-bypasses.ts'
import type { HistoryRow } from '../history/history-row.ts'
import { listHistory } from '../history/list-history.ts'
import { signLevels, type SheetLevel } from './sheet-levels.ts'

export interface SignOffSheet {
  editionId: number
  /** Readers see a newer edition by now. */
  superseded: boolean
  headline: string
  divisionName: string
  authorName: string
  credits: Credit[]
  submitterName: string
  submittedAt: Date
  revision: { number: number; hash: string }
  levels: SheetLevel[]
  publishedAt: Date
  /** Null when the system did it at its time. */
  publisherName: string | null
  /** Set when it went live without all its reviews. */
  forced: ForcedMark | null
  /** Watched terms that were bypassed. */
  bypasses: TermBypass[]
}

interface ForcedMark {
  name: string
  at: Date
  reason: string
  signedOff: { name: string; at: Date } | null
}

/** The sheet of signatures (三审三校) of a published edition, for whoever may read it. */
export async function getSignOffSheet(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date },
): Promise<SignOffSheet> {
  const { actor, editionId, now } = input
  const edition = await loadEdition(db, editionId, now)
  // Who may not read it does not learn that it is there.
  requireReadable(actor, edition)
  if (!wasPublished(edition.state)) {
    throw new Refusal('not-found', '没有这张审校单：稿件发布以后才有')
  }
  const facts = await loadFacts(db, editionId)
  const content = parseContent(facts.content)
  const history = await listHistory(db, { editionIds: [editionId] })
  const yeses = await listApprovals(db, editionId, edition.round)
  return {
    editionId,
    superseded: isSuperseded(edition.state),
    headline: content.headline,
    divisionName: facts.divisionName,
    authorName: facts.authorName,
    credits: content.credits,
    submitterName: facts.submitterName,
    submittedAt: facts.submittedAt,
    revision: { number: facts.number, hash: facts.hash },
    levels: signLevels({
      levels: await getReviewLevels(db),
      final: { number: facts.number, hash: facts.hash },
      approvals: yeses,
      history,
    }),
    publishedAt: facts.publishedAt,
    publisherName: publisherOf(history),
    forced: await findForced(db, editionId, history),
    bypasses: await listBypasses(db, { actor, editionId }),
  }
}

async function loadFacts(db: Queryable, editionId: number) {
  const author = alias(accounts, 'author')
  const submitter = alias(accounts, 'submitter')
  const [row] = await db
    .select({
      submittedAt: editions.submittedAt,
      publishedAt: editions.publishedAt,
      authorName: author.displayName,
      submitterName: submitter.displayName,
      divisionName: divisions.name,
      number: revisions.number,
      hash: revisions.hash,
      content: revisions.content,
    })
    .from(editions)
    .innerJoin(author, eq(author.id, editions.authorId))
    .innerJoin(submitter, eq(submitter.id, editions.submitterId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.id, editionId))
  const { submittedAt, publishedAt } = row ?? {}
  if (!row || !submittedAt || !publishedAt) {
    throw new Error(`Edition ${editionId} is published without its facts`)
  }
  return { ...row, submittedAt, publishedAt }
}

function listApprovals(db: Queryable, editionId: number, round: number) {
  return db
    .select({
      level: approvals.level,
      name: accounts.displayName,
      at: approvals.createdAt,
      number: revisions.number,
      hash: approvals.revisionHash,
      checks: sql<CheckItem[]>`array(select done.item::text from ${approvalChecks} as done
        where done.approval_id = ${approvals.id} order by done.item)`,
    })
    .from(approvals)
    .innerJoin(accounts, eq(accounts.id, approvals.accountId))
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .where(and(eq(approvals.editionId, editionId), eq(approvals.round, round)))
    .orderBy(asc(approvals.level))
}

const publisherOf = (history: readonly HistoryRow[]) =>
  history.findLast(({ toState }) => toState !== null && isCurrent(toState))?.name ?? null

async function findForced(
  db: Queryable,
  editionId: number,
  history: readonly HistoryRow[],
): Promise<ForcedMark | null> {
  const forcer = alias(accounts, 'forcer')
  const signer = alias(accounts, 'signer')
  const [row] = await db
    .select({
      name: forcer.displayName,
      at: forcedPublications.forcedAt,
      signerName: signer.displayName,
      signedOffAt: forcedPublications.signedOffAt,
    })
    .from(forcedPublications)
    .innerJoin(forcer, eq(forcer.id, forcedPublications.forcedBy))
    .leftJoin(signer, eq(signer.id, forcedPublications.signedOffBy))
    .where(eq(forcedPublications.editionId, editionId))
  if (!row) return null
  const { name, at, signerName, signedOffAt } = row
  const signedOff = signerName && signedOffAt ? { name: signerName, at: signedOffAt } : null
  const reason = history.findLast(({ move }) => move === 'force')?.reason ?? ''
  return { name, at, reason, signedOff }
}
