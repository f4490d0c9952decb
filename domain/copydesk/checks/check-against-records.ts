import type { WordKind } from '#db/states'
import type { Content } from '#domain/article/content'
import type { EarlierCopy } from '#domain/article/list-earlier-copy'
import type { Leader } from '#domain/article/list-leaders'
import type { WatchedWord } from '#domain/article/list-watched-words'
import type { DivisionIndex } from '#domain/division/find-division'

import { checkCommittees } from './committees.ts'
import { checkEarlierFigures } from './earlier-figures.ts'
import { capHints, type Hint } from './hint.ts'
import { checkLeaders } from './leaders.ts'
import { checkPlaces } from './places.ts'
import { checkSeriesNumber, type SeriesLedger } from './series-number.ts'
import { checkWatchedWords, type WordBypass } from './watched-words.ts'

export interface Records {
  divisions: DivisionIndex
  ledger: SeriesLedger
  words: readonly WatchedWord[]
  /** Of the edition the copy belongs to. */
  bypasses: readonly WordBypass[]
  /** The kinds of watched words that who asks may let through there. */
  mayBypass: readonly WordKind[]
  leaders: readonly Leader[]
  /** Of the copy's division and year. */
  earlier: readonly EarlierCopy[]
  /** The day in Shanghai. */
  today: string
}

/** What the copy says against what the site knows: places, numbers of series, leaders, words to watch. */
export function checkAgainstRecords(
  content: Content,
  { divisions, ledger, words, bypasses, mayBypass, leaders, earlier, today }: Records,
): Hint[] {
  return capHints([
    ...checkPlaces(content, divisions),
    ...checkCommittees(content, divisions),
    ...checkSeriesNumber(content, ledger),
    ...checkEarlierFigures(content, earlier),
    ...checkLeaders(content, { leaders, divisions, today }),
    ...checkWatchedWords(content, words, bypasses, mayBypass),
  ])
}
