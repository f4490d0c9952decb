import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import { parseNumeral } from '../../activity/series.ts'

const NUMERAL = '[\\d〇零一二三四五六七八九十百]+'
const IN_WORDS = new RegExp(`第?(${NUMERAL})届[^\\d〇零一二三四五六七八九十百]*?(${NUMERAL})次`)
const IN_FIGURES = /^(\d{1,2})\s*[-—.]\s*(\d{1,3})$/

/** What a cell names: 十届二次, 10届2次, 10-2; null for anything else. */
export function parseSession(cell: string): SessionNumbers | null {
  const text = cell.normalize('NFKC').trim()
  const [, term = '', number = ''] = IN_WORDS.exec(text) ?? IN_FIGURES.exec(text) ?? []
  const found = { term: parseNumeral(term), number: parseNumeral(number) }
  return found.term === null || found.number === null
    ? null
    : { term: found.term, number: found.number }
}
