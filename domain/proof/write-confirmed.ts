import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { confirmedProofs, proofs } from '#db/schema/matter/proofs'

import { momentAfter } from '../consultation/consultation-move.ts'

/**
 * Makes proofs of what was confirmed of an article that is published, within the caller's transaction. A matter whose
 * import was taken back meanwhile is left out.
 */
export async function writeConfirmed(
  tx: Transaction,
  { articleId, now }: { articleId: number; now: Date },
): Promise<void> {
  const confirmed = await tx
    .delete(confirmedProofs)
    .where(eq(confirmedProofs.articleId, articleId))
    .returning({ matterId: confirmedProofs.matterId, accountId: confirmedProofs.accountId })
  if (confirmed.length === 0) return
  const accountOf = new Map(confirmed.map(({ matterId, accountId }) => [matterId, accountId]))
  // Nothing else happens to them meanwhile: moves of one topic follow each other in time.
  await tx
    .select({ id: matters.id })
    .from(matters)
    .where(inArray(matters.id, [...accountOf.keys()]))
    .orderBy(asc(matters.id))
    .for('no key update')
  const standing = await tx
    .select({
      matterId: matters.id,
      sessionId: matters.sessionId,
      state: consultations.state,
      lastMoveAt:
        sql<Date | null>`(select max(${consultationMoves.createdAt}) from ${consultationMoves}
        where ${consultationMoves.matterId} = ${matters.id})`.mapWith(consultationMoves.createdAt),
    })
    .from(matters)
    .leftJoin(consultations, eq(consultations.matterId, matters.id))
    .where(
      and(
        inArray(matters.id, [...accountOf.keys()]),
        isNull(matters.undoneAt),
        or(isNull(consultations.state), ne(consultations.state, 'collected')),
      ),
    )
    .orderBy(asc(matters.id))
  for (const { matterId, sessionId, state, lastMoveAt } of standing) {
    const accountId = accountOf.get(matterId)
    if (accountId === undefined) continue
    const added = await tx
      .insert(proofs)
      .values({ matterId, articleId, accountId, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: proofs.id })
    if (added.length === 0) continue
    const move = 'link' as const
    if (sessionId !== null) {
      await tx.insert(matterMoves).values({ sessionId, matterId, move, accountId, createdAt: now })
    } else if (state !== null && lastMoveAt !== null) {
      const createdAt = momentAfter(lastMoveAt, now)
      await tx.insert(consultationMoves).values({ matterId, move, state, accountId, createdAt })
    }
  }
}

/** The divisions of the matters that an article proves: their pages show it, or do not any more. */
export async function listProvenDivisions(db: Queryable, articleId: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ divisionCode: matters.divisionCode })
    .from(proofs)
    .innerJoin(matters, eq(matters.id, proofs.matterId))
    .where(eq(proofs.articleId, articleId))
  return rows.map(({ divisionCode }) => divisionCode)
}
