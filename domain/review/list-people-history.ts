import { eq, inArray, and, asc, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { coAuthors } from '#db/schema/co-authors'
import { editionMerges } from '#db/schema/merges'
import { forcedPublications } from '#db/schema/review'
import { toldApart } from '#db/schema/told-apart'
import { wordBypasses } from '#db/schema/word-bypasses'

import { STAYS, type HistoryRow } from './history-row.ts'

/**
 * Who joined in these editions, which were made one or told apart, which words were let through, and who stood for
 * what was forced.
 */
export async function listPeopleHistory(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  return [
    ...(await listSignOffs(db, ids)),
    ...(await listCoAuthors(db, ids)),
    ...(await listMerges(db, ids)),
    ...(await listToldApart(db, ids)),
    ...(await listLetThrough(db, ids)),
  ]
}

async function listSignOffs(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: forcedPublications.editionId,
      editionId: forcedPublications.editionId,
      name: accounts.displayName,
      at: sql<Date>`${forcedPublications.signedOffAt}`.mapWith(forcedPublications.signedOffAt),
    })
    .from(forcedPublications)
    .innerJoin(accounts, eq(accounts.id, forcedPublications.signedOffBy))
    .where(
      and(inArray(forcedPublications.editionId, ids), isNotNull(forcedPublications.signedOffAt)),
    )
  return rows.map((row) => ({ ...row, ...STAYS, move: 'sign-off', reason: null }))
}

async function listCoAuthors(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const invited = alias(accounts, 'invited')
  const inviter = alias(accounts, 'inviter')
  const ender = alias(accounts, 'ender')
  const rows = await db
    .select({
      id: coAuthors.id,
      editionId: coAuthors.editionId,
      invited: invited.displayName,
      inviter: inviter.displayName,
      ender: ender.displayName,
      invitedAt: coAuthors.invitedAt,
      answer: coAuthors.answer,
      answeredAt: coAuthors.answeredAt,
      endedAt: coAuthors.endedAt,
    })
    .from(coAuthors)
    .innerJoin(invited, eq(invited.id, coAuthors.accountId))
    .innerJoin(inviter, eq(inviter.id, coAuthors.invitedBy))
    .leftJoin(ender, eq(ender.id, coAuthors.endedBy))
    .where(inArray(coAuthors.editionId, ids))
    .orderBy(asc(coAuthors.id))
  return rows.flatMap(({ id, editionId, ...row }) => {
    const base = { id, editionId, ...STAYS, reason: null }
    const told: HistoryRow[] = [
      { ...base, move: 'invite', name: row.inviter, otherName: row.invited, at: row.invitedAt },
    ]
    if (row.answer && row.answeredAt) {
      const move = row.answer === 'accepted' ? 'join' : 'decline-invitation'
      told.push({ ...base, move, name: row.invited, at: row.answeredAt })
    }
    if (row.endedAt) {
      const { ender: name, invited: otherName, endedAt: at } = row
      told.push({ ...base, move: 'end-sharing', name, otherName, at })
    }
    return told
  })
}

/** A merge stands in both stories: what was taken in, and where it went. */
async function listMerges(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: editionMerges.id,
      mergedId: editionMerges.mergedId,
      keptId: editionMerges.keptId,
      name: accounts.displayName,
      at: editionMerges.createdAt,
    })
    .from(editionMerges)
    .innerJoin(accounts, eq(accounts.id, editionMerges.accountId))
    .where(or(inArray(editionMerges.keptId, ids), inArray(editionMerges.mergedId, ids)))
    .orderBy(asc(editionMerges.id))
  return rows.flatMap(({ mergedId, keptId, ...row }) => {
    const both: HistoryRow[] = [
      { ...row, ...STAYS, move: 'take-in', editionId: keptId, otherId: mergedId, reason: null },
      { ...row, ...STAYS, move: 'merged-into', editionId: mergedId, otherId: keptId, reason: null },
    ]
    return both.filter(({ editionId }) => ids.includes(editionId))
  })
}

/** That two pieces are of two events stands in both stories. */
async function listToldApart(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: toldApart.id,
      oneId: toldApart.oneId,
      otherId: toldApart.otherId,
      name: accounts.displayName,
      at: toldApart.createdAt,
    })
    .from(toldApart)
    .innerJoin(accounts, eq(accounts.id, toldApart.accountId))
    .where(or(inArray(toldApart.oneId, ids), inArray(toldApart.otherId, ids)))
    .orderBy(asc(toldApart.id))
  return rows.flatMap(({ oneId, otherId, ...row }) => {
    const base = { ...row, ...STAYS, move: 'tell-apart' as const, reason: null }
    const both: HistoryRow[] = [
      { ...base, editionId: oneId, otherId },
      { ...base, editionId: otherId, otherId: oneId },
    ]
    return both.filter(({ editionId }) => ids.includes(editionId))
  })
}

async function listLetThrough(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: wordBypasses.id,
      editionId: wordBypasses.editionId,
      word: wordBypasses.word,
      name: accounts.displayName,
      reason: wordBypasses.reason,
      at: wordBypasses.createdAt,
    })
    .from(wordBypasses)
    .innerJoin(accounts, eq(accounts.id, wordBypasses.accountId))
    .where(inArray(wordBypasses.editionId, ids))
    .orderBy(asc(wordBypasses.id))
  return rows.map((row) => ({ ...row, ...STAYS, move: 'let-word-through' }))
}
