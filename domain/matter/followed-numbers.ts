import { and, isNotNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import type { StoredProposal } from '#db/schema/matter-private'
import { matters } from '#db/schema/matters'
import { Refusal } from '#lib/refusal'

import { isNumbered, numberOfNumbered, ofRegister } from './steps.ts'

/** Numbers of a session's proposals that were written and filed in the portal. */
export async function listFollowedNumbers(
  db: Queryable,
  sessionId: number,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .select({ number: numberOfNumbered })
    .from(matters)
    .where(and(ofRegister(sessionId), isNumbered, isNotNull(matters.followedAt)))
  return new Set(rows.map(({ number }) => number))
}

/** Rows may have waited while a proposal of the portal took the number of one of them. */
export async function requireSameFollowed(
  tx: Transaction,
  sessionId: number,
  rows: readonly StoredProposal[],
): Promise<void> {
  const followed = await tx
    .select({ number: numberOfNumbered, title: matters.title })
    .from(matters)
    .where(and(ofRegister(sessionId), isNumbered, isNotNull(matters.followedAt)))
  const titles = new Map(followed.map(({ number, title }) => [number, title]))
  const other = rows.find(({ number, title }) => (titles.get(number) ?? title) !== title)
  if (other) {
    throw new Refusal('conflict', `第 ${other.number} 号已是本站立案的另一件，请改号再导入`)
  }
}
