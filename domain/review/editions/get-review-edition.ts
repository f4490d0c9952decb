import { and, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import type { ArticleState } from '#db/states'
import type { Verdict } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import type { TermBypass } from '../../copydesk/checks/watched-terms.ts'
import { isSuperseded } from '../../edition/edition-state.ts'
import { hasOpenWriter } from '../../edition/has-open-writer.ts'
import { loadEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { isReadableBy } from '../../edition/is-readable-by.ts'
import { can, isOwn, type ReviewAction } from '../../edition/policy.ts'
import { unreadable } from '../../edition/unreadable.ts'
import { findSensitive } from '../../publication/sensitive-terms.ts'
import {
  findHindrances,
  withOpenTerms,
  formatHindrances,
} from '../../publication/require-publishable.ts'
import type { HistoryRow } from '../history/history-row.ts'
import { listHistory } from '../history/list-history.ts'
import { findBases, type Base } from './find-base.ts'

const SHOWN_ACTIONS = [
  'edit',
  'recall',
  'claim',
  'release',
  'approve',
  'return',
  'spike',
  'unspike',
  'publish',
  'force',
] as const

export interface CopyRevision {
  id: number
  number: number
  hash: string
  authorName: string
  createdAt: Date
  content: Content
}

interface ComparedRevision extends CopyRevision {
  from: Base['from']
  /** It came after the current text: what readers saw in place of a superseded edition. */
  isLater: boolean
}

export interface ReviewEdition {
  edition: LoadedEdition
  /** Whether readers have its article, which may be withdrawn while a correction is in review. */
  articleState: ArticleState
  authorName: string
  /** Of the text and what it is compared with. */
  topicNames: ReadonlyMap<number, string>
  claimantName: string | null
  claimExpiresAt: Date | null
  current: CopyRevision
  /** The text it is compared with: asked for, or the latest that somebody submitted or approved; null for none. */
  base: ComparedRevision | null
  /** Every text it can be compared with. */
  bases: Base['from'][]
  history: HistoryRow[]
  /** The other editions its history names that this person may read too. */
  readable: ReadonlySet<number>
  /** Whether it is among this person's own editions. */
  own: boolean
  /** Whether the accounts of all who write it are closed: nobody receives it when it is returned. */
  writersGone: boolean
  /** Sensitive terms that keep the text from an approval. */
  openTerms: string[]
  /** Sensitive terms in it that somebody bypassed, and why. */
  bypasses: TermBypass[]
  /** Why the text may not go further as it is; null when it may. */
  held: string | null
  /** What this person may do now, and why not. */
  verdicts: Record<(typeof SHOWN_ACTIONS)[number], Verdict>
}

/** Everything the review page shows of one edition. */
export async function getReviewEdition(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date; against?: string | undefined },
): Promise<ReviewEdition> {
  const { actor, editionId, now } = input
  const edition = await loadEdition(db, editionId, now)
  const may = (action: ReviewAction) => can(actor, action, edition)
  if (!may('read').allowed) throw unreadable(actor, edition)
  const [names] = await db
    .select({
      authorName: accounts.displayName,
      claimExpiresAt: editions.claimExpiresAt,
      articleState: articles.state,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(eq(editions.id, editionId))
  const bases = await findBases(db, edition)
  const base = bases.find(({ from }) => from === input.against) ?? bases[0]
  const wanted = [edition.currentRevisionId, ...(base ? [base.revisionId] : [])]
  const found = await loadRevisions(db, wanted)
  const current = found.find(({ id }) => id === edition.currentRevisionId)
  if (!current) throw new Error(`Edition ${editionId} has lost its revision`)
  const compared = found.find(({ id }) => id === base?.revisionId)
  const history = await listHistory(db, { editionIds: [editionId] })
  const text = { editionId, content: current.content, publicNote: edition.publicNote }
  const sensitive = await findSensitive(db, text)
  const issues = await findHindrances(db, text, { terms: false })
  return {
    edition,
    articleState: names?.articleState ?? 'none',
    authorName: names?.authorName ?? '',
    topicNames: await findTopicNames(db, found),
    claimantName: edition.claimantId === null ? null : await findName(db, edition.claimantId),
    claimExpiresAt: edition.claimantId === null ? null : (names?.claimExpiresAt ?? null),
    current,
    base:
      base && compared
        ? {
            ...compared,
            from: base.from,
            isLater: base.from === 'live' && isSuperseded(edition.state),
          }
        : null,
    bases: bases.map(({ from }) => from),
    history,
    readable: await findReadable(db, actor, history),
    own: isOwn(actor, edition),
    writersGone: !(await hasOpenWriter(db, edition)),
    openTerms: sensitive.open,
    bypasses: sensitive.bypassed,
    held: formatHindrances(withOpenTerms(issues, sensitive.open)),
    verdicts: {
      edit: may('edit'),
      recall: may('recall'),
      claim: may('claim'),
      release: may('release'),
      approve: may('approve'),
      return: may('return'),
      spike: may('spike'),
      unspike: may('unspike'),
      publish: may('publish'),
      force: may('force'),
    },
  }
}

async function loadRevisions(db: Queryable, ids: number[]): Promise<CopyRevision[]> {
  const rows = await db
    .select({
      id: revisions.id,
      number: revisions.number,
      hash: revisions.hash,
      authorName: accounts.displayName,
      createdAt: revisions.createdAt,
      content: revisions.content,
    })
    .from(revisions)
    .innerJoin(accounts, eq(accounts.id, revisions.authorId))
    .where(inArray(revisions.id, ids))
  return rows.map((row) => ({ ...row, content: parseContent(row.content) }))
}

async function findReadable(
  db: Queryable,
  actor: Actor,
  history: readonly HistoryRow[],
): Promise<Set<number>> {
  const others = history.flatMap(({ otherId }) => (otherId === undefined ? [] : [otherId]))
  if (others.length === 0) return new Set()
  const rows = await db
    .select({ id: editions.id })
    .from(editions)
    .where(and(inArray(editions.id, others), isReadableBy(actor)))
  return new Set(rows.map(({ id }) => id))
}

async function findName(db: Queryable, accountId: number): Promise<string | null> {
  const [row] = await db
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.name ?? null
}

async function findTopicNames(
  db: Queryable,
  found: readonly CopyRevision[],
): Promise<Map<number, string>> {
  const ids = found.flatMap(({ content: { topicId } }) => (topicId === null ? [] : [topicId]))
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(inArray(topics.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
