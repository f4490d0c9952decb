// What a pasted page says of itself: the day it was printed and its number, as its masthead has them.
// Days or numbers that differ say of no story which is its own, so then there is none.

import { isIsoDay } from '#lib/dates'
import { foldRadicals } from '#lib/characters/radicals'

import type { PageFacts } from './file-name-facts.ts'
import { isMasthead, parseDateLine, type PageDate } from './furniture.ts'
import { readLines } from '../lines/page-lines.ts'
import { pageNumbers } from './page-number.ts'

// A day alone may be that of a bulletin; a paper adds one of these, or numbers its pages.
const OF_PRINT = /星期|周[一二三四五六日]|农历|版|[日晚晨时商]报/

export function factsFromMasthead(source: string): PageFacts {
  const lines = readLines(foldRadicals(source))
  const page = onlyOne(pageNumbers(lines).filter((number) => number !== null))
  const days = lines
    .filter(({ text }) => isMasthead(text))
    .filter(({ folded }) => page !== null || OF_PRINT.test(folded))
    .map(({ text }) => parseDateLine(text))
    .filter((date) => date !== null)
    .map(isoDay)
    .filter(isIsoDay)
  return { printDate: onlyOne(days), pageLabel: page && `第${page}版` }
}

const onlyOne = (found: readonly string[]): string | null => {
  const [first, ...others] = new Set(found)
  return first === undefined || others.length > 0 ? null : first
}

const isoDay = ({ year, month, day }: PageDate): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
