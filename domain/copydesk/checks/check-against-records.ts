import type { Content } from '#domain/article/content'
import type { DivisionIndex } from '#domain/division/find-division'

import { checkCommittees } from './committees.ts'
import type { Hint } from './hint.ts'
import { checkPlaces } from './places.ts'
import { checkSeriesNumber, type SeriesLedger } from './series-number.ts'

/** What the copy says against what the site knows: its divisions, and the numbers of its series. */
export function checkAgainstRecords(
  content: Content,
  { divisions, ledger }: { divisions: DivisionIndex; ledger: SeriesLedger },
): Hint[] {
  return [
    ...checkPlaces(content, divisions),
    ...checkCommittees(content, divisions),
    ...checkSeriesNumber(content, ledger),
  ]
}
