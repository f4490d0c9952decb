import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { wordBypasses } from '#db/schema/word-bypasses'
import { Refusal } from '#lib/refusal'

import type { Content } from '../article/content.ts'
import { listWatchedWords } from '../article/list-watched-words.ts'
import { openWords } from '../copydesk/checks/watched-words.ts'

/** The sensitive words of a text that keep it from an approval: nobody replaced them or let them through. */
export async function findOpenWords(
  db: Queryable,
  { editionId, content }: { editionId: number; content: Content },
): Promise<string[]> {
  const words = await listWatchedWords(db)
  const passed = await db
    .select({ word: wordBypasses.word })
    .from(wordBypasses)
    .where(eq(wordBypasses.editionId, editionId))
  const letThrough = passed.map(({ word }) => word)
  return openWords(content, words, letThrough)
}

/** Why a text with these words gets no yes yet and what to do; null when there are none. */
export function whyHeld(words: readonly string[]): string | null {
  if (words.length === 0) return null
  return `敏感词${quoteWords(words)}还在稿件里，没有人放行。改掉它，或者在“检查”里写明理由放行，再通过`
}

/** Refuses an approval to a text in which sensitive words stand open. */
export async function requireNoOpenWords(
  db: Queryable,
  text: { editionId: number; content: Content },
): Promise<void> {
  const message = whyHeld(await findOpenWords(db, text))
  if (message !== null) throw new Refusal('invalid-input', message, { words: [message] })
}

/** “甲”“乙” */
export const quoteWords = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')
