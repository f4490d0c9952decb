import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import type { WordFields } from './schemas.ts'

/** A word of the list kept from changing until the transaction ends. */
export async function lockWord(tx: Transaction, wordId: number): Promise<WordFields> {
  const { word, replacement, explanation, kind } = wordList
  const [row] = await tx
    .select({ word, replacement, explanation, kind })
    .from(wordList)
    .where(eq(wordList.id, wordId))
    .for('update')
  if (!row) throw new Refusal('not-found', '词表里没有它了')
  return row
}
