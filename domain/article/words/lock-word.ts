import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import type { WordFields } from './schemas.ts'

export const WORD_FIELDS = {
  word: wordList.word,
  replacement: wordList.replacement,
  explanation: wordList.explanation,
  kind: wordList.kind,
}

/** A word of the list kept from changing until the transaction ends. */
export async function lockWord(tx: Transaction, wordId: number): Promise<WordFields> {
  const [row] = await tx
    .select(WORD_FIELDS)
    .from(wordList)
    .where(eq(wordList.id, wordId))
    .for('update')
  if (!row) throw new Refusal('not-found', '词表里没有它了')
  return row
}
