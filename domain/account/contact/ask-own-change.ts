import { z } from 'zod'

import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { recordChange } from '../../change-log/record-change.ts'
import { listHolders } from '../list-actors.ts'

const inputSchema = z.object({
  asked: plainText()
    .trim()
    .min(1, '请写要改什么，改成什么')
    .max(200, '最多 200 字')
    .refine((text) => !/1[3-9]\d{9}/.test(text), '手机号请自己在上面改，不要写在这里'),
})

/**
 * Asks the administrators of the actor's division to change what people may not change themselves: their name, their
 * division, their roles. The words are kept in the history of the account, where the change will be, too.
 */
export async function askOwnChange(ctx: Context, input: unknown): Promise<void> {
  const { asked } = parseInput(inputSchema, input)
  const { accountId, displayName, divisionCode } = ctx.actor
  await ctx.db.transaction(async (tx) => {
    const admins = await listHolders(tx, { role: 'admin', divisionCode, now: ctx.now })
    const others = admins.filter((admin) => admin.accountId !== accountId)
    if (others.length === 0) throw new Refusal('conflict', '现在没有别的管理员，没有人能改')
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'ask-change', after: { asked } })
    await tx.insert(outbox).values({
      event: 'account.change-asked',
      payload: {
        accountId,
        accountIds: others.map((admin) => admin.accountId),
        quote: asked,
      },
      createdAt: ctx.now,
    })
  })
}
