import { z } from 'zod'

import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { wordSchema } from './schemas.ts'

/** A word more that copy is read for, from the next check on. */
export async function addWord(ctx: Context, input: unknown): Promise<{ wordId: number }> {
  const parsed = wordSchema.safeParse(input)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(wordList)
      .values({ ...parsed.data, createdAt: ctx.now, listedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: wordList.id })
    if (!row) throw new Refusal('conflict', '词表里已经有它', { word: ['词表里已经有它'] })
    const change = { subject: 'word', key: row.id, name: parsed.data.word, deed: 'add' } as const
    await recordChange(tx, ctx, { ...change, after: parsed.data })
    return { wordId: row.id }
  })
}
