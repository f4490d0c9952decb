// Lines that a person marks as one story, whatever they look like. The same rules find headline,
// names and text apart; what they would have opened a second story with becomes text of this one.

import type { DivisionIndex } from '#domain/division/division-index'
import type { PageLine } from '../lines/page-lines.ts'
import { splitStories } from './split-stories.ts'
import { emptyStory, type BodyLine, type StoryBlock } from './story-block.ts'

export function oneStory(lines: readonly PageLine[], index: DivisionIndex): StoryBlock | null {
  const [first, ...rest] = splitStories(lines, index)
  if (first === undefined) return allText(lines)
  return {
    ...first,
    jumpTo: rest.at(-1)?.jumpTo ?? first.jumpTo,
    closingCredits: [
      ...first.closingCredits,
      ...rest.flatMap((block) => [...block.openingCredits, ...block.closingCredits]),
    ],
    body: [
      ...first.body,
      ...rest.flatMap((block) => [
        ...block.head.map((line) => textLine(line, true)),
        ...block.body,
      ]),
    ],
  }
}

/** Short lines alone would be headlines without a story: here they are the text. */
function allText(lines: readonly PageLine[]): StoryBlock | null {
  if (lines.length === 0) return null
  return { ...emptyStory(), body: lines.map((line) => textLine(line, false)) }
}

const textLine = (strip: PageLine, heading: boolean): BodyLine => ({
  strip,
  dateline: false,
  continues: false,
  heading,
})
