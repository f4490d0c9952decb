import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import { wordList } from '#db/schema/word-list'
import { WORD_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { compareWords } from './compare-words.ts'

const pastedSchema = z.object({ text: plainText(), kind: z.enum(WORD_KINDS) })

/**
 * Takes pasted lines into the list, new words and changed ones, all or none; lines that can not be
 * read are left out, as the preview said. Gives how many of each there were.
 */
export async function takeInWords(
  ctx: Context,
  input: unknown,
): Promise<{ added: number; changed: number; left: number }> {
  const parsed = pastedSchema.safeParse(input)
  if (!parsed.success) throw new Refusal('invalid-input', '请选择错词或敏感词')
  return ctx.db.transaction(async (tx) => {
    // Two pastes at once would each take the same word for new.
    await tx.execute(sql`lock table ${wordList} in share row exclusive mode`)
    const lines = await compareWords(tx, { ...parsed.data, actor: ctx.actor })
    for (const { word, effect, known } of lines) {
      if (word === null || (effect !== 'new' && effect !== 'changed')) continue
      const change = { subject: 'word', name: word.word } as const
      if (known === null) {
        const [row] = await tx
          .insert(wordList)
          .values({ ...word, createdAt: ctx.now, listedAt: ctx.now })
          .returning({ id: wordList.id })
        if (!row) throw new Error('The word was not written')
        await recordChange(tx, ctx, { ...change, key: row.id, deed: 'add', after: word })
      } else {
        const { id, ...before } = known
        const anew = word.kind === before.kind ? {} : { listedAt: ctx.now }
        await tx
          .update(wordList)
          .set({ ...word, ...anew })
          .where(eq(wordList.id, id))
        await recordChange(tx, ctx, { ...change, key: id, deed: 'change', before, after: word })
      }
    }
    const count = (effect: (typeof lines)[number]['effect']) =>
      lines.filter((line) => line.effect === effect).length
    return { added: count('new'), changed: count('changed'), left: count(null) }
  })
}
