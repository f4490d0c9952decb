import type { WatchedTermKind } from '#db/states'
import type { Content } from '#domain/article/content'
import type { EarlierArticle } from '#domain/article/list-earlier-articles'
import type { Leader } from '#domain/leader/list-leaders'
import type { WatchedTerm } from '#domain/watched-term/list-watched-terms'
import type { DivisionIndex } from '#domain/division/division-index'

import { checkCommittees } from './committees.ts'
import { checkEarlierFigures } from './earlier-figures.ts'
import { capHints, type Hint } from './hint.ts'
import { checkLeaders } from './leaders.ts'
import { checkDivisions } from './divisions.ts'
import { checkSeriesNumber, type SeriesLedger } from './series-number.ts'
import { checkWatchedTerms, type TermBypass } from './watched-terms.ts'

export interface Records {
  divisions: DivisionIndex
  ledger: SeriesLedger
  watchedTerms: readonly WatchedTerm[]
  /** Of the edition the copy belongs to. */
  bypasses: readonly TermBypass[]
  /** The kinds of watched terms that this account may bypass there. */
  bypassable: readonly WatchedTermKind[]
  leaders: readonly Leader[]
  /** Of the copy's division and year. */
  earlier: readonly EarlierArticle[]
  /** The day in Shanghai. */
  today: string
}

/** Checks a content against what the site knows: places, numbers of series, leaders, watched terms. */
export function checkAgainstRecords(
  content: Content,
  { divisions, ledger, watchedTerms, bypasses, bypassable, leaders, earlier, today }: Records,
): Hint[] {
  return capHints([
    ...checkDivisions(content, divisions),
    ...checkCommittees(content, divisions),
    ...checkSeriesNumber(content, ledger),
    ...checkEarlierFigures(content, earlier),
    ...checkLeaders(content, { leaders, divisions, today }),
    ...checkWatchedTerms(content, watchedTerms, bypasses, bypassable),
  ])
}
