import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { accounts } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'

import type { Context } from '../../context.ts'
import { recordChange } from '../../change-log/record-change.ts'
import { mobileSchema, unitSchema } from '../schemas.ts'
import { describeMobileChange, writeMobiles } from './mobile.ts'
import { getOwnContact } from './own-contact.ts'

const inputSchema = z.object({ unit: unitSchema, mobile: mobileSchema })

/**
 * Changes the actor's own unit and mobile number: an empty number is deleted. Name and division say whose work it
 * is and what they may see, so an administrator changes those (ask-own-change.ts).
 */
export async function changeOwnContact(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<void> {
  const { unit, mobile } = parseInput(inputSchema, input)
  const { accountId, displayName } = ctx.actor
  await ctx.db.transaction(async (tx) => {
    await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for('no key update')
    const before = await getOwnContact(tx, { accountId, key })
    await tx
      .update(accounts)
      .set({ unit: unit || null })
      .where(eq(accounts.id, accountId))
    if (mobile !== before.mobile) await writeMobiles(tx, [{ accountId, mobile }], key)
    const number = describeMobileChange(before.mobile, mobile)
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: displayName,
      kind: 'change',
      before: { unit: before.unit, ...number.before },
      after: { unit, ...number.after },
    })
  })
}
