import { z } from 'zod'

import { topics } from '#db/schema/topics'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { refuseTaken } from './refuse-taken.ts'
import { topicSchema } from './schemas.ts'

/** A new topic or column that copy may be filed under. Readers see it with its first story. */
export async function addTopic(ctx: Context, input: unknown): Promise<{ topicId: number }> {
  const parsed = topicSchema.safeParse(input)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  return ctx.db.transaction(async (tx) => {
    await refuseTaken(tx, parsed.data, null)
    const [row] = await tx
      .insert(topics)
      .values(parsed.data)
      .onConflictDoNothing()
      .returning({ id: topics.id })
    if (!row) throw new Refusal('conflict', '刚有人加了同名的专题，请刷新页面')
    const { name } = parsed.data
    const change = { subject: 'topic', key: row.id, name, deed: 'add' } as const
    await recordChange(tx, ctx, { ...change, after: parsed.data })
    return { topicId: row.id }
  })
}
