import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import { outbox } from '#db/schema/outbox'
import { secondFactors } from '#db/schema/second-factors'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { recordChange } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { MAX_TYPED_PASSWORD } from '../password/password-rule.ts'
import { requireOwnPassword } from '../password/require-own-password.ts'
import { findStep } from './factor-code.ts'
import { renewCodes } from './recovery-codes.ts'
import { unseal } from '../sealed.ts'
import { codeAttempt, countCode, forgiveCodes, sealFor, wrongCode } from './second-factor.ts'

const SIX_FIGURES = '写应用里显示的 6 位数字'
const inputSchema = z.object({
  code: plainText()
    .transform((code) => code.normalize('NFKC').replaceAll(/\s/gu, ''))
    .refine((code) => /^\d{6}$/.test(code), SIX_FIGURES),
  password: plainText().min(1, '请写现在的密码').max(MAX_TYPED_PASSWORD),
})

/**
 * Turns the second factor on with the first code of the app, and with the password: whoever finds a session open must not
 * shut its owner out by an app of their own. Returns the recovery codes, which are shown this once.
 */
export async function confirmSecondFactor(
  ctx: Context,
  input: { code: unknown; password: unknown; key: string },
): Promise<string[]> {
  const { code, password } = parseInput(inputSchema, input)
  const { accountId, displayName } = ctx.actor
  await requireOwnPassword(ctx, { field: 'password', password })
  const attempt = codeAttempt(accountId, { address: '', device: 'setting up' })
  await countCode(ctx.db, attempt)
  return ctx.db.transaction(async (tx) => {
    const begun = and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt))
    const [row] = await tx.select().from(secondFactors).where(begun).for('update')
    const secret = row ? unseal(row.sealedSecret, sealFor(accountId, input.key)) : null
    if (secret === null) throw new Refusal('conflict', '请从头设置：扫一遍新的二维码')
    const lastStep = findStep(code, { secret, lastStep: null, now: ctx.now })
    if (lastStep === null) throw wrongCode()
    await tx.update(secondFactors).set({ confirmedAt: ctx.now, lastStep }).where(begun)
    await forgiveCodes(tx, attempt)
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'add-factor' })
    const payload = { accountId, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'account.factor-added', payload, createdAt: ctx.now })
    return renewCodes(tx, { accountId, now: ctx.now })
  })
}
