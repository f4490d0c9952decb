import { generateSync } from 'otplib'

import type { Queryable, Transaction } from '#db/client'
import { secondFactors } from '#db/schema/second-factors'

import { newFactorSecret } from '../account/second-factor/factor-code.ts'
import { renewCodes } from '../account/second-factor/recovery-codes.ts'
import { seal } from '../account/sealed.ts'
import { sealFor } from '../account/second-factor/second-factor.ts'
import { NOW } from './stage.ts'

export const SEALING_KEY = 'a sealing key for tests alone'

/** The code that the app of a secret shows then. */
export const codeAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1_000) })

/** A second factor that is in use, as its owner has it: the app's secret and the recovery codes. */
export async function insertFactor(db: Queryable, accountId: number) {
  const secret = newFactorSecret()
  return db.transaction(async (tx: Transaction) => {
    await tx.insert(secondFactors).values({
      accountId,
      sealedSecret: seal(secret, sealFor(accountId, SEALING_KEY)),
      confirmedAt: NOW,
      createdAt: NOW,
    })
    return { secret, codes: await renewCodes(tx, { accountId, now: NOW }) }
  })
}
