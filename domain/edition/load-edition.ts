import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { coAuthors } from '#db/schema/co-authors'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { transitions } from '#db/schema/transitions'
import type { EditionState } from '#db/states'
import { Refusal } from '#lib/refusal'

import { isSpiked } from './edition-state.ts'
import type { EditionSubject } from './policy.ts'

/** An edition as the policy and the commands need it; claims that ran out count as none. */
export interface LoadedEdition extends EditionSubject {
  id: number
  articleId: number
  lockVersion: number
  round: number
  currentRevisionId: number
  scheduledAt: Date | null
  /** The note that readers will get on a correction or update. */
  publicNote: string | null
}

/** Reads an edition without locking it. */
export async function loadEdition(
  db: Queryable,
  editionId: number,
  now: Date,
): Promise<LoadedEdition> {
  const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
  return compose(db, row, now)
}

/**
 * Locks the article, then the edition (always in this order), and reads the edition as it then
 * stands.
 */
export async function lockEdition(
  tx: Transaction,
  editionId: number,
  now: Date,
): Promise<LoadedEdition> {
  const ofEdition = tx
    .select({ id: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId))
  await tx
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, ofEdition))
    .for('update')
  const [row] = await tx.select().from(editions).where(eq(editions.id, editionId)).for('update')
  return compose(tx, row, now)
}

/**
 * Locks two editions for one move, articles before editions and the lower number first, so that no two
 * such moves wait for each other. Returns them in the order asked.
 */
export async function lockEditions(
  tx: Transaction,
  editionIds: readonly [number, number],
  now: Date,
): Promise<[LoadedEdition, LoadedEdition]> {
  const rows = await tx
    .select({ articleId: editions.articleId })
    .from(editions)
    .where(inArray(editions.id, [...editionIds]))
  for (const articleId of rows.map((row) => row.articleId).toSorted(ascending)) {
    await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.id, articleId))
      .for('update')
  }
  const found = new Map<number, LoadedEdition>()
  for (const id of editionIds.toSorted(ascending)) {
    const [row] = await tx.select().from(editions).where(eq(editions.id, id)).for('update')
    found.set(id, await compose(tx, row, now))
  }
  const [one, other] = editionIds.map((id) => found.get(id))
  if (!one || !other) throw missing()
  return [one, other]
}

const ascending = (one: number, other: number) => one - other

async function compose(
  db: Queryable,
  row: typeof editions.$inferSelect | undefined,
  now: Date,
): Promise<LoadedEdition> {
  if (!row || row.currentRevisionId === null) throw missing()
  const { claimedBy, claimExpiresAt, currentRevisionId } = row
  const state: EditionState = row.state
  const [participants, coAuthorsOfIt, spikedFrom] = await Promise.all([
    findParticipants(db, row.id),
    findCoAuthors(db, row.id),
    isSpiked(state) ? findSpikedFrom(db, row.id) : null,
  ])
  const claimantId = claimExpiresAt !== null && claimExpiresAt > now ? claimedBy : null
  const { id, articleId, lockVersion, round, divisionCode, authorId, submitterId } = row
  const { scheduledAt, kind, publicNote } = row
  return {
    id,
    articleId,
    lockVersion,
    round,
    currentRevisionId,
    scheduledAt,
    kind,
    publicNote,
    state,
    divisionCode,
    authorId,
    submitterId,
    claimantId,
    participants,
    coAuthors: coAuthorsOfIt,
    spikedFrom,
  }
}

const findParticipants = (
  db: Queryable,
  editionId: number,
): Promise<LoadedEdition['participants'][number][]> =>
  db
    .select({ accountId: editionParticipants.accountId, level: editionParticipants.level })
    .from(editionParticipants)
    .where(eq(editionParticipants.editionId, editionId))

/** Who was asked to write it too and did not say no; rows that ended do not count. */
async function findCoAuthors(
  db: Queryable,
  editionId: number,
): Promise<LoadedEdition['coAuthors']> {
  const rows = await db
    .select({ accountId: coAuthors.accountId, answer: coAuthors.answer })
    .from(coAuthors)
    .where(
      and(
        eq(coAuthors.editionId, editionId),
        isNull(coAuthors.endedAt),
        sql`${coAuthors.answer} is distinct from 'declined'`,
      ),
    )
  return rows.map(({ accountId, answer }) => ({ accountId, accepted: answer === 'accepted' }))
}

async function findSpikedFrom(db: Queryable, editionId: number): Promise<EditionState | null> {
  const [row] = await db
    .select({ fromState: transitions.fromState })
    .from(transitions)
    .where(and(eq(transitions.editionId, editionId), eq(transitions.move, 'spike')))
    .orderBy(desc(transitions.id))
    .limit(1)
  return row?.fromState ?? null
}

const missing = () => new Refusal('not-found', '没有这篇稿件')
