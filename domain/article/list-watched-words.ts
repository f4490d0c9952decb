import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { wordList } from '#db/schema/word-list'
import type { WordKind } from '#db/states'

/** A word of the site's list (错敏词), which copy is read for. */
export interface WatchedWord {
  word: string
  /** What to write instead; null when the word is only to be looked at. */
  replacement: string | null
  explanation: string
  kind: WordKind
}

/** The whole list: some hundreds of words at most. */
export async function listWatchedWords(db: Queryable): Promise<WatchedWord[]> {
  const { word, replacement, explanation, kind } = wordList
  return db.select({ word, replacement, explanation, kind }).from(wordList).orderBy(asc(word))
}
