import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import { leaders } from '#db/schema/leaders'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { compareLeaders } from './compare-leaders.ts'

/**
 * Takes pasted lines into the list, new ones and changed ones, all or none; lines that can not be read
 * are left out, as the preview said. Gives how many of each there were.
 */
export async function takeInLeaders(
  ctx: Context,
  input: unknown,
): Promise<{ added: number; changed: number; left: number }> {
  const parsed = z.object({ text: plainText() }).safeParse(input)
  if (!parsed.success) throw new Refusal('invalid-input', '请贴上要收的行')
  return ctx.db.transaction(async (tx) => {
    // Two pastes at once would each take the same line for new.
    await tx.execute(sql`lock table ${leaders} in share row exclusive mode`)
    const lines = await compareLeaders(tx, { ...parsed.data, actor: ctx.actor })
    for (const { leader, effect, known } of lines) {
      if (leader === null || (effect !== 'new' && effect !== 'changed')) continue
      const change = { subject: 'leader', name: leader.personName } as const
      if (known === null) {
        const [row] = await tx
          .insert(leaders)
          .values({ ...leader, createdAt: ctx.now })
          .returning({ id: leaders.id })
        if (!row) throw new Error('The leader was not written')
        await recordChange(tx, ctx, { ...change, key: row.id, deed: 'add', after: leader })
      } else {
        const { id, ...before } = known
        await tx.update(leaders).set(leader).where(eq(leaders.id, id))
        await recordChange(tx, ctx, { ...change, key: id, deed: 'change', before, after: leader })
      }
    }
    const counted = (effect: (typeof lines)[number]['effect']) =>
      lines.filter((line) => line.effect === effect).length
    return { added: counted('new'), changed: counted('changed'), left: counted(null) }
  })
}
