import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { administer } from './administer.ts'
import { canInviteTo } from './policy.ts'
import { accountIdSchema, displayNameSchema, divisionCodeSchema } from './schemas.ts'

const inputSchema = accountIdSchema.extend({
  displayName: displayNameSchema,
  divisionCode: divisionCodeSchema,
})

/** Changes a person's name and division. Bylines keep the name they were printed with. */
export async function changeAccount(ctx: Context, input: unknown): Promise<void> {
  const { accountId, displayName, divisionCode } = parseInput(inputSchema, input)
  return administer(ctx, 'change', accountId, async (tx, account, { actor }) => {
    if (!canInviteTo(actor, divisionCode).allowed) {
      const reason = '不能改到您管辖以外的地区'
      throw new Refusal('forbidden', reason, { divisionCode: [reason] })
    }
    const after = { displayName, divisionCode }
    const before = { displayName: account.displayName, divisionCode: account.divisionCode }
    await tx.update(accounts).set(after).where(eq(accounts.id, accountId))
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'change', before, after })
  })
}
