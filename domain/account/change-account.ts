import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { ELSEWHERE, isElsewhere } from './actor.ts'
import { administer } from './administer.ts'
import { describeMobileChange, findMobiles, writeMobiles } from './contact/mobile.ts'
import { canInviteTo } from './policy.ts'
import {
  accountIdSchema,
  displayNameSchema,
  divisionCodeSchema,
  mobileSchema,
  unitSchema,
} from './schemas.ts'

const inputSchema = accountIdSchema.extend({
  displayName: displayNameSchema,
  divisionCode: divisionCodeSchema,
  unit: unitSchema.optional(),
  /** Empty leaves the number as it is: an administrator sees it masked, and cannot send it back. */
  mobile: mobileSchema.default(''),
})

/** Changes a person's name, division, unit and mobile number. Bylines keep the name they were printed with. */
export async function changeAccount(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<void> {
  const { accountId, displayName, divisionCode, ...typed } = parseInput(inputSchema, input)
  return administer(ctx, 'change', accountId, async (tx, account, { actor }) => {
    if (!canInviteTo(actor, divisionCode).allowed) {
      const reason = isElsewhere(actor, divisionCode) ? ELSEWHERE : '不能改到您管辖以外的地区'
      throw new Refusal('forbidden', reason, { divisionCode: [reason] })
    }
    const unit = typed.unit === undefined ? account.unit : typed.unit || null
    const after = { displayName, divisionCode, unit }
    const before = {
      displayName: account.displayName,
      divisionCode: account.divisionCode,
      unit: account.unit,
    }
    await tx.update(accounts).set(after).where(eq(accounts.id, accountId))
    const known = (await findMobiles(tx, { accountIds: [accountId], key })).get(accountId) ?? ''
    const mobile = typed.mobile || known
    if (mobile !== known) await writeMobiles(tx, [{ accountId, mobile }], key)
    const number = describeMobileChange(known, mobile)
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: displayName,
      kind: 'change',
      before: { ...before, ...number.before },
      after: { ...after, ...number.after },
    })
  })
}
