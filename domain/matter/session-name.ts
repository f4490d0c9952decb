import { parseNumeral } from '../activity/series.ts'

export interface SessionNumber {
  /** 届 */
  term: number
  /** 次 */
  number: number
}

/** 第10届第2次会议, as sheets and screens name it. */
export const formatSession = ({ term, number }: SessionNumber): string => `${term}届${number}次`

const NUMERAL = '[\\d〇零一二三四五六七八九十百]+'
const IN_WORDS = new RegExp(`第?(${NUMERAL})届[^\\d〇零一二三四五六七八九十百]*?(${NUMERAL})次`)
const IN_FIGURES = /^(\d{1,2})\s*[-—.]\s*(\d{1,3})$/

/** What a cell names: 十届二次, 10届2次, 10-2; null for anything else. */
export function parseSession(cell: string): SessionNumber | null {
  const text = cell.normalize('NFKC').trim()
  const [, term = '', number = ''] = IN_WORDS.exec(text) ?? IN_FIGURES.exec(text) ?? []
  const found = { term: parseNumeral(term), number: parseNumeral(number) }
  return found.term === null || found.number === null
    ? null
    : { term: found.term, number: found.number }
}
