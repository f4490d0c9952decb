import { eq, inArray, and, asc, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { coAuthors } from '#db/schema/co-authors'
import { editionMerges } from '#db/schema/merges'
import { forcedPublications } from '#db/schema/forced-publications'
import { distinctEditions } from '#db/schema/distinct-editions'
import { bypasses } from '#db/schema/bypasses'

import { STAYS, type HistoryRow } from './history-row.ts'

/**
 * Who joined in these editions, which were merged or marked distinct, which terms were bypassed, and who signed off
 * what was forced.
 */
export async function listPeopleHistory(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  return [
    ...(await listSignOffs(db, ids)),
    ...(await listCoAuthors(db, ids)),
    ...(await listMerges(db, ids)),
    ...(await listMarkedDistinct(db, ids)),
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
    const entries: HistoryRow[] = [
      { ...base, move: 'invite', name: row.inviter, otherName: row.invited, at: row.invitedAt },
    ]
    if (row.answer && row.answeredAt) {
      const move = row.answer === 'accepted' ? 'join' : 'decline-invitation'
      entries.push({ ...base, move, name: row.invited, at: row.answeredAt })
    }
    if (row.endedAt) {
      const { ender: name, invited: otherName, endedAt: at } = row
      entries.push({ ...base, move: 'end-sharing', name, otherName, at })
    }
    return entries
  })
}

/** A merge is in both histories: what was taken in, and where it went. */
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

/** The statement that two editions are of two events is in both histories. */
async function listMarkedDistinct(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: distinctEditions.id,
      oneId: distinctEditions.oneId,
      otherId: distinctEditions.otherId,
      name: accounts.displayName,
      at: distinctEditions.createdAt,
    })
    .from(distinctEditions)
    .innerJoin(accounts, eq(accounts.id, distinctEditions.accountId))
    .where(or(inArray(distinctEditions.oneId, ids), inArray(distinctEditions.otherId, ids)))
    .orderBy(asc(distinctEditions.id))
  return rows.flatMap(({ oneId, otherId, ...row }) => {
    const base = { ...row, ...STAYS, move: 'mark-distinct' as const, reason: null }
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
      id: bypasses.id,
      editionId: bypasses.editionId,
      term: bypasses.term,
      name: accounts.displayName,
      reason: bypasses.reason,
      at: bypasses.createdAt,
    })
    .from(bypasses)
    .innerJoin(accounts, eq(accounts.id, bypasses.accountId))
    .where(inArray(bypasses.editionId, ids))
    .orderBy(asc(bypasses.id))
  return rows.map((row) => ({ ...row, ...STAYS, move: 'bypass' }))
}
