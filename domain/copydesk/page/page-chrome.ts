// Lines over and under a headline that no list of shapes knows, and that yet are no title: they hold
// an address, a day, an arrow, or hardly a word. At the edges of a headline they are left out.

import type { PageLine } from '../lines/page-lines.ts'
import { SECTION_NAMES } from './page-sections.ts'

const NOT_A_TITLE =
  /@|https?:|www\.|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}:\d{2}(?!\d)|\d{3,4}-\d{7}|(?<!\d)1\d{10}(?!\d)|[|>»↓→←↑©®№]|^\(?第\s?\d{1,4}\s?[期号页]|^(?:阅读|评论|点赞|分享|收藏|浏览|订阅|热度|标签|关键词|导语|摘要)(?:\s|:|量|数|$)/
const HARDLY_A_WORD = /^.{1,2}$/
const SUBTITLE = /^-/

export function withoutChrome(heads: readonly PageLine[]): PageLine[] {
  let from = 0
  let to = heads.length
  while (to - from > 1 && isChromeAbove(heads, from)) from += 1
  while (to - from > 1 && NOT_A_TITLE.test(heads[to - 1]?.folded ?? '')) to -= 1
  return heads.slice(from, to)
}

function isChromeAbove(heads: readonly PageLine[], index: number): boolean {
  const text = heads[index]?.folded ?? ''
  if (NOT_A_TITLE.test(text)) return true
  if (SECTION_NAMES.test(text)) return false
  return HARDLY_A_WORD.test(text) && !SUBTITLE.test(heads[index + 1]?.folded ?? '')
}
