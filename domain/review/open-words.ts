import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { wordBypasses } from '#db/schema/word-bypasses'
import { wordList } from '#db/schema/word-list'

import { listWatchedWords } from '../article/list-watched-words.ts'
import {
  findSensitiveWords,
  type ReadersText,
  type WordBypass,
} from '../copydesk/checks/watched-words.ts'

export interface SensitiveWords {
  /** What keeps the text from an approval: nobody replaced it or let it through. */
  open: string[]
  /** What stands in the text because somebody let it through. */
  bypassed: WordBypass[]
}

/** The sensitive words that stand in an edition. */
export async function findSensitive(
  db: Queryable,
  { editionId, ...text }: ReadersText & { editionId: number },
): Promise<SensitiveWords> {
  const words = findSensitiveWords(text, await listWatchedWords(db))
  if (words.length === 0) return { open: [], bypassed: [] }
  const passed = await db
    .select({
      word: wordBypasses.word,
      reason: wordBypasses.reason,
      name: accounts.displayName,
      at: wordBypasses.createdAt,
    })
    .from(wordBypasses)
    .innerJoin(accounts, eq(accounts.id, wordBypasses.accountId))
    .where(and(eq(wordBypasses.editionId, editionId), isStanding))
    .orderBy(asc(wordBypasses.id))
  return {
    open: words.filter((word) => !passed.some((bypass) => bypass.word === word)),
    bypassed: passed.filter(({ word }) => words.includes(word)),
  }
}

/** Whether a word was let through as the list has it now: an entry that came later is asked about again. */
export const isStanding = sql<boolean>`exists (
  select 1 from ${wordList}
  where ${wordList.word} = ${wordBypasses.word} and ${wordList.listedAt} = ${wordBypasses.listedAt})`

/** Why a text with these words gets no yes yet and what to do. */
export const whyHeld = (words: readonly string[]): string =>
  `敏感词${quoteWords(words)}还在稿件里，没有人放行。改掉它，或者在“检查”里写明理由放行，再通过`

/** “甲”“乙” */
export const quoteWords = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')
