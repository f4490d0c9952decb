import { eq } from 'drizzle-orm'

import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { lockWord } from './lock-word.ts'

/** Takes a word off the list; its history keeps what it said. */
export async function removeWord(ctx: Context, { wordId }: { wordId: number }): Promise<void> {
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  await ctx.db.transaction(async (tx) => {
    const before = await lockWord(tx, wordId)
    await tx.delete(wordList).where(eq(wordList.id, wordId))
    const change = { subject: 'word', key: wordId, name: before.word, deed: 'remove' } as const
    await recordChange(tx, ctx, { ...change, before })
  })
}
