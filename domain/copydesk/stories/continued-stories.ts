// Stories that break off for another page and go on further down the same paste. Segments are one story
// when the jump line names the headline, when the headline is over both, or when only one story is
// waiting and no page number speaks against it.

import { isUnfinished } from '../lines/join-columns.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import type { BodyLine, StoryBlock } from './story-block.ts'
import { foldWidth } from '../characters/width.ts'

// So that a paste of nothing but jump lines is still read in one go.
const MAX_WAITING = 20
const SHORTEST_TITLE = 4

/** The stories, each with the segments that go on with it; a segment whose story is not here stays one. */
export function joinContinued(stories: readonly StoryBlock[]): StoryBlock[] {
  const whole: StoryBlock[] = []
  const waiting: { story: StoryBlock; last: StoryBlock }[] = []
  for (const segment of stories) {
    const apart = segment.jumpFrom === null || segment.span?.alone === true
    const found = apart ? null : findStart(segment, waiting, whole.at(-1))
    let story = segment
    if (found === null) {
      whole.push(segment)
    } else {
      story = found.start.story
      story.continued.push({ ...segment, guessed: found.guessed })
      waiting.splice(waiting.indexOf(found.start), 1)
    }
    if (segment.jumpTo !== null) waiting.push({ story, last: segment })
    if (waiting.length > MAX_WAITING) waiting.shift()
  }
  return whole
}

type Waiting = { story: StoryBlock; last: StoryBlock }

function findStart(
  segment: StoryBlock,
  waiting: readonly Waiting[],
  above: StoryBlock | undefined,
) {
  const names = [segment.jumpFrom?.title ?? '', titleOf(segment)].filter((name) => name !== '')
  if (names.length > 0) {
    const [start, second] = waiting.filter(({ story }) => names.some((name) => isOf(story, name)))
    return start === undefined || second !== undefined ? null : { start, guessed: false }
  }
  const [start, second] = waiting.filter(({ last }) => pagesAgree(last, segment))
  if (start === undefined || second !== undefined) return null
  const announced =
    start.last.page === segment.jumpFrom?.page && segment.page === start.last.jumpTo?.page
  return { start, guessed: !announced && start.story !== above }
}

/** Papers shorten the headline they repeat. */
function isOf(story: StoryBlock, name: string): boolean {
  const [own, other] = [titleOf(story), bare(name)]
  if (Math.min(own.length, other.length) < SHORTEST_TITLE) return false
  return own.includes(other) || other.includes(own)
}

const titleOf = ({ head }: StoryBlock) => bare(head.map(({ folded }) => folded).join(''))

const bare = (text: string) => foldWidth(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A number speaks against two segments only where mastheads say what page both are on. */
function pagesAgree(start: StoryBlock, segment: StoryBlock): boolean {
  if (start.page === null || segment.page === null) return true
  return start.page === segment.jumpFrom?.page || segment.page === start.jumpTo?.page
}

/** The block with all its segments as one run of lines. */
export function wholeStory(block: StoryBlock): StoryBlock {
  const body = [...block.body]
  for (const segment of block.continued) {
    const cut = endsInMidSentence(body.at(-1))
    body.push(
      ...segment.body.map((line, index) =>
        index === 0 && cut ? { ...line, continues: true } : line,
      ),
    )
  }
  return {
    ...block,
    body,
    closingCredits: [
      ...block.closingCredits,
      ...block.continued.flatMap((segment) => [
        ...segment.openingCredits,
        ...segment.closingCredits,
      ]),
    ],
    signatures: [block, ...block.continued].flatMap(({ signatures }) => signatures),
  }
}

function endsInMidSentence(line: BodyLine | undefined): boolean {
  if (line === undefined || line.heading) return false
  const { text } = line.strip
  return isUnfinished(text.slice(0, parseClosing(text)?.end ?? text.length))
}
