import { and, eq, isNotNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { secondFactors } from '#db/schema/second-factors'
import { Refusal } from '#lib/refusal'

import { findStep } from './factor-code.ts'
import { useUpCode } from './recovery-codes.ts'
import { unseal } from '../sealed.ts'
import { countAttempt, forgiveAttempts, type Attempt } from '../sign-in-limit.ts'

export const sealFor = (accountId: number, key: string) => ({
  key,
  purpose: `second factor of ${accountId}`,
})

/** Since when the account has a second factor; null when it has none. */
export async function findFactor(db: Queryable, accountId: number): Promise<Date | null> {
  const [row] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
  return row?.since ?? null
}

export type CodeKind = 'app' | 'recovery'

/**
 * Uses a code up: the app's own, whose step must be later than the last, or one of the recovery codes. Null for a
 * wrong or a used one. The row is locked, so that of two who send one code the second is refused.
 */
export async function useUpFactorCode(
  tx: Transaction,
  { accountId, code, key, now }: { accountId: number; code: string; key: string; now: Date },
): Promise<CodeKind | null> {
  const [factor] = await tx
    .select({
      sealedSecret: secondFactors.sealedSecret,
      lastStep: secondFactors.lastStep,
    })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
    .for('update')
  if (!factor) return null
  const figures = code.replaceAll(/\s/gu, '').normalize('NFKC')
  if (!/^\d+$/.test(figures)) {
    return (await useUpCode(tx, { accountId, code, now })) ? 'recovery' : null
  }
  const secret = unseal(factor.sealedSecret, sealFor(accountId, key))
  if (secret === null) throw new Refusal('conflict', KEY_LOST)
  const step = findStep(figures, { secret, lastStep: factor.lastStep, now })
  if (step === null) return null
  await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(eq(secondFactors.accountId, accountId))
  return 'app'
}

/** The secrets file is another than the one it was sealed with. */
const KEY_LOST =
  '这台服务器的密钥换过，认不出验证码了。请用恢复码，或请管理员解除两步验证后重新设置'

/**
 * What a try of a code counts for, beside the tries of passwords and never among them: names have no space before
 * them. A browser that is known has its own counter, so that guesses from elsewhere do not bar it.
 */
export const codeAttempt = (
  accountId: number,
  { address, device }: { address: string; device: string | null },
): Attempt => ({ loginName: ` code of ${accountId}`, address, device })

/** Counts a try of a code; refuses when there were too many. */
export async function countCode(db: Queryable, attempt: Attempt): Promise<void> {
  if (await countAttempt(db, attempt)) return
  throw new Refusal('limit-reached', WRONG_CODE)
}

export const forgiveCodes = forgiveAttempts

/** The same for a code that is wrong, used or tried too often. */
const WRONG_CODE = '验证码不对，或者已经用过；连着错 8 次，就要等 15 分钟'

export const wrongCode = () => new Refusal('invalid-input', WRONG_CODE, { code: [WRONG_CODE] })
