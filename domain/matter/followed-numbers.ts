import { and, eq, exists, inArray, isNotNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import type { StoredProposal } from '#db/schema/matter/matter-private'
import { assignments, matters } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import { isNumbered, numberOfNumbered, ofRegister } from './steps.ts'

/** Numbers of proposals that were written and filed in the portal, each with whether it was assigned there, too. */
export type FollowedNumbers = ReadonlyMap<number, boolean>

const isFollowed = (sessionId: number) =>
  and(ofRegister(sessionId), isNumbered, isNotNull(matters.followedAt))

export async function listFollowedNumbers(
  db: Queryable,
  sessionId: number,
): Promise<FollowedNumbers> {
  const assigned = db
    .select({ one: sql`1` })
    .from(assignments)
    .where(and(eq(assignments.matterId, matters.id), isNotNull(assignments.state)))
  const rows = await db
    .select({ number: numberOfNumbered, isAssigned: sql<boolean>`${exists(assigned)}` })
    .from(matters)
    .where(isFollowed(sessionId))
  return new Map(rows.map(({ number, isAssigned }) => [number, isAssigned]))
}

/**
 * The same, kept from changing until the transaction ends. Rows may have waited while a proposal of the portal took the
 * number of one of them.
 */
export async function lockFollowed(
  tx: Transaction,
  sessionId: number,
  rows: readonly StoredProposal[],
): Promise<FollowedNumbers> {
  const numbers = rows.map(({ number }) => number)
  const followed = await tx
    .select({ number: numberOfNumbered, title: matters.title })
    .from(matters)
    .where(and(isFollowed(sessionId), inArray(matters.number, numbers)))
    .orderBy(matters.id)
    .for('update')
  const titles = new Map(followed.map(({ number, title }) => [number, title]))
  const other = rows.find(({ number, title }) => (titles.get(number) ?? title) !== title)
  if (other) {
    throw new Refusal('conflict', `第 ${other.number} 号已是本站立案的另一件，请改号再导入`)
  }
  return listFollowedNumbers(tx, sessionId)
}
