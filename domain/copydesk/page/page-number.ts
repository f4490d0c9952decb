// What page each line of a paste is on, as its mastheads say: 第3版 市县政协, 民主协商报 2, A3 综合.

import { isMasthead } from './furniture.ts'
import { pageName } from '../stories/jump-lines.ts'
import type { PageLine } from '../lines/page-lines.ts'

const NAMED = /(?<!今日|共)(?:^|[\s第·|])([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版/
const LAST = /(?:^|[\s·|-])([A-Z]?\d{1,2})[-\s·]{0,4}$/
const FIRST = /^([A-Z]\d{1,2}|\d{1,2})\s/

/** By line; null above the first number. */
export function pageNumbers(lines: readonly PageLine[]): (string | null)[] {
  let page: string | null = null
  return lines.map((line) => {
    page = numberIn(line) ?? page
    return page
  })
}

// 版次:02 of a digital edition.
const OF_STORY = /^版次\s?[::]\s?0?([A-Z]?\d{1,3})$/

function numberIn({ text, folded }: PageLine): string | null {
  const own = OF_STORY.exec(folded)?.[1]
  if (own !== undefined) return pageName(own)
  if (folded.length > 60 || !isMasthead(text)) return null
  const number = (NAMED.exec(folded) ?? LAST.exec(folded) ?? FIRST.exec(folded))?.[1]
  return number === undefined ? null : pageName(number)
}
