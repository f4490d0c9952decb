// The place whose paper or bulletin a page is: named above the first story, and alone there. A story that
// only says 县政协 or 我县 means that one.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import type { Division } from '#domain/division/division'
import type { PageLine } from '../lines/page-lines.ts'
import { stripStart } from '../characters/strip.ts'

const BARE = /(?<![\u4e00-\u9fff])[县市区州](?:政协|委|政府)|我[县市区州]|全[县市区州]/
const FIRST_LINES = 12

export function readPageDivision(
  lines: readonly PageLine[],
  firstStory: number,
  index: DivisionIndex,
): Division | null {
  const named = new Set<Division>()
  for (const line of lines.slice(0, FIRST_LINES)) {
    if (stripStart(line) >= firstStory) break
    for (const mention of findMentions(index, line.folded.slice(0, 60))) {
      if (mention.division !== null) named.add(mention.division)
    }
  }
  const [only, ...more] = named
  return only !== undefined && more.length === 0 ? only : null
}

/** Whether a text speaks of its place without naming it. */
export function omitsDivision(text: string): boolean {
  return BARE.test(text)
}
