import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'

import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { changedFields } from '../../changed-fields.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { lockWord } from './lock-word.ts'
import { wordSchema } from './schemas.ts'

/** Changes a word of the list, what to write instead, or why. */
export async function changeWord(
  ctx: Context,
  input: { wordId: number; seen: unknown; values: unknown },
): Promise<void> {
  const parsed = wordSchema.safeParse(input.values)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  const { wordId } = input
  const seen = z.object(wordSchema.shape).partial().safeParse(input.seen).data ?? {}
  await ctx.db.transaction(async (tx) => {
    const before = await lockWord(tx, wordId)
    const changed = changedFields(before, { seen, wanted: parsed.data })
    const after = { ...before, ...changed }
    const [taken] = await tx
      .select({ id: wordList.id })
      .from(wordList)
      .where(and(eq(wordList.word, after.word), ne(wordList.id, wordId)))
    if (taken) throw new Refusal('conflict', '词表里已经有它', { word: ['词表里已经有它'] })
    if (Object.keys(changed).length > 0) {
      const anew = 'word' in changed || 'kind' in changed ? { listedAt: ctx.now } : {}
      await tx
        .update(wordList)
        .set({ ...changed, ...anew })
        .where(eq(wordList.id, wordId))
    }
    const change = { subject: 'word', key: wordId, name: after.word, deed: 'change' } as const
    await recordChange(tx, ctx, { ...change, before, after })
  })
}
