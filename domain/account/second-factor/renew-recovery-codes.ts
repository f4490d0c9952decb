import { outbox } from '#db/schema/outbox'

import { recordChange } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { renewCodes } from './recovery-codes.ts'
import { codeOfOwn, requireOwnCode } from './require-own-code.ts'

/** New recovery codes in place of the actor's old ones, for a code of theirs. */
export async function renewRecoveryCodes(
  ctx: Context,
  input: { code: unknown; key: string },
): Promise<string[]> {
  const code = await codeOfOwn(ctx, input.code)
  return ctx.db.transaction(async (tx) => {
    const { accountId, displayName } = ctx.actor
    await requireOwnCode(tx, ctx, { code, key: input.key })
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'renew-codes' })
    const payload = { accountId, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'account.codes-renewed', payload, createdAt: ctx.now })
    return renewCodes(tx, { accountId, now: ctx.now })
  })
}
