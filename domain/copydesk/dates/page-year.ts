// The year a page is of. Plans reach ahead (2035年远景目标), so a year that is only aimed at does not
// count as the newest one named, and neither does one of the last century: that is history.

import { toNumber } from '../characters/chinese-number.ts'
import type { PageDate } from '../page/furniture.ts'
import { foldWidth } from '../characters/width.ts'

const YEAR = /(?<!\d)20\d{2}(?:\s?年|-\d{2}-\d{2})|二0[一二三四五六七八九0]{2}年/g
const AIMED_AT = /(?:到|至|面向|[-~])$/
const PLAN = /^(?:远景|基本实现|全面|建成|目标|碳)/

export function newestYear(raw: string): number | null {
  const text = foldWidth(raw)
  let newest: number | null = null
  for (const match of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
    if (AIMED_AT.test(before) || PLAN.test(after)) continue
    const year = toNumber(match[0].slice(0, 4))
    if (newest === null || year > newest) newest = year
  }
  return newest
}

/** Null unless the text is a day that exists, as `YYYY-MM-DD`. */
export function parsePageDate(text: string): PageDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? { year, month, day } : null
}
