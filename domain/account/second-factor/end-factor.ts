import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { secondFactors } from '#db/schema/second-factors'

import { deleteCodes } from './recovery-codes.ts'
import { endDevices } from './remembered-devices.ts'

/** The second factor of an account with all that hangs on it; false when there was none. */
export async function endFactor(tx: Transaction, accountId: number, now: Date): Promise<boolean> {
  const ended = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .returning({ since: secondFactors.confirmedAt })
  await deleteCodes(tx, accountId)
  await endDevices(tx, accountId, now)
  return ended.some(({ since }) => since !== null)
}
