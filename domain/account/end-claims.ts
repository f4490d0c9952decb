import { and, eq, gt, inArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'

/**
 * Ends the claims of an account that lost a role, as if their time were over: the next editor who claims
 * such an edition then finds the text that was being typed, which a released claim would leave behind.
 */
export async function endClaims(tx: Transaction, accountId: number, now: Date): Promise<void> {
  // Locked by number, like every move that takes several editions.
  const claimed = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.claimedBy, accountId), gt(editions.claimExpiresAt, now)))
    .orderBy(editions.id)
    .for('update')
  await tx
    .update(editions)
    .set({ claimExpiresAt: now })
    .where(
      inArray(
        editions.id,
        claimed.map(({ id }) => id),
      ),
    )
}
