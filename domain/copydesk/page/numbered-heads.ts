// A collection of reports numbers its headlines: 一、某区政协…, 二、某县政协…. So does one report its
// sections; what distinguishes them is that each headline has another committee acting.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import type { PageLine } from '../lines/page-lines.ts'

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]\s?/
const LONGEST = 50
const MIN_NAMES = 2

/** By line, how many characters its number takes. */
export function numberedHeads(
  lines: readonly PageLine[],
  index: DivisionIndex,
): Map<number, number> {
  const found = new Map<number, number>()
  const names = new Set<string>()
  for (const [lineIndex, line] of lines.entries()) {
    const number = NUMBER.exec(line.folded.slice(0, 8))?.[0]
    if (number === undefined || line.text.length > LONGEST || /[。,;]/.test(line.folded)) continue
    const [mention] = findMentions(index, line.folded.slice(number.length))
    if (mention === undefined || mention.start !== 0 || !mention.committee) continue
    found.set(lineIndex, number.length)
    names.add(mention.text)
  }
  return names.size >= MIN_NAMES ? found : new Map()
}
