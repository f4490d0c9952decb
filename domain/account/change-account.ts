import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../record-change.ts'
import { administer } from './administer.ts'
import { invalid } from './invite-account.ts'
import { canInviteTo } from './policy.ts'
import { accountIdSchema, displayNameSchema, divisionCodeSchema } from './schemas.ts'

const inputSchema = accountIdSchema.extend({
  displayName: displayNameSchema,
  divisionCode: divisionCodeSchema,
})

/** Changes what a person is called and where he works. Bylines keep the name they were printed with. */
export async function changeAccount(ctx: Context, input: unknown): Promise<void> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) throw invalid(parsed.error)
  const { accountId, displayName, divisionCode } = parsed.data
  return administer(ctx, 'change', accountId, async (tx, account, { actor }) => {
    if (!canInviteTo(actor, divisionCode).allowed) {
      const reason = '不能改到您管辖以外的地区'
      throw new Refusal('forbidden', reason, { divisionCode: [reason] })
    }
    const after = { displayName, divisionCode }
    const before = { displayName: account.displayName, divisionCode: account.divisionCode }
    await tx.update(accounts).set(after).where(eq(accounts.id, accountId))
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, deed: 'change', before, after })
  })
}
