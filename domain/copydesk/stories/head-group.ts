// A run of short lines between two bodies: the next story's headline and names, a heading inside the
// story above, or the end of a sentence that a column cut.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline } from '../credits/dateline.ts'
import { creditsInFurniture, partsStories } from '../page/furniture.ts'
import { isUnfinished } from '../lines/join-columns.ts'
import { readJumpFrom } from './jump-lines.ts'
import type { LineReading } from '../lines/line-kind.ts'
import { headsNotice } from './notice.ts'
import { withoutChrome } from '../page/page-chrome.ts'
import type { PageLine } from '../lines/page-lines.ts'
import type { Credit } from '../page-reading.ts'
import type { StoryBlock } from './story-block.ts'
import { sliceStrip } from '../characters/strip.ts'
import { pausedVerseEnd, verseEnd } from '../body/verse.ts'

type Group = {
  heads: PageLine[]
  credits: Credit[]
  signatures: string[]
  next: number
  byline: boolean
  /** A line among them that says where the story began. */
  jumpFrom: PageLine | null
  /** A number or a site's path among them says that another story begins. */
  opens: boolean
  /** Verse under the names belongs to this story; it ends here, or at `next` when there is none. */
  verseEnd: number
}

export const DATE_OPENING =
  /^(?:近日|日前|近期|连日来|最近|今日|昨日|[^,。]{0,12}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)/
const COMMA_HEADING = 18
const COMMA_FRAGMENT = 14
const SENTENCE_REST = 24
const SUBHEAD =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.]|第[一二三四五六七八九十]{1,2}[步招式环关条章])/

// 标题:… in a mail: what is above it is the mail's own.
const NAMED_TITLE = /^(?:标题|题目|主题):/

/** Short lines up to the next body text, with the names among them. */
export function collectGroup(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: number,
): Group {
  const group: Group = {
    heads: [],
    credits: [],
    signatures: [],
    next: index,
    byline: false,
    jumpFrom: null,
    opens: false,
    verseEnd: 0,
  }
  for (; group.next < lines.length; group.next += 1) {
    const line = lines[group.next]
    const reading = kinds[group.next]
    if (line === undefined || reading === undefined) break
    if (reading.kind === 'furniture') {
      // Whatever stood above a masthead line belongs to the page, not to a story.
      if (reading.ofPage && !NAMED_TITLE.test(group.heads[0]?.folded ?? '')) group.heads.length = 0
      group.credits.push(...creditsInFurniture(line.text))
      if (readJumpFrom(line.text) !== null) {
        group.jumpFrom = line
        group.byline = true
      }
      group.opens ||= partsStories(line.text)
    } else if (reading.kind === 'byline' && isSigned(lines, kinds, group.next)) {
      group.credits.push(...reading.credits)
      group.signatures.push(line.folded)
      group.byline = true
      const end = group.heads.length > 0 ? verseEnd(lines, kinds, group.next + 1) : 0
      if (end > group.next + 1) return { ...group, next: group.next + 1, verseEnd: end }
    } else if (reading.kind === 'head' || reading.kind === 'byline') {
      const number = reading.kind === 'head' ? (reading.number ?? 0) : 0
      if (number > 0 || NAMED_TITLE.test(line.folded)) group.heads.length = 0
      group.opens ||= number > 0
      group.heads.push(number === 0 ? line : cutLine(line, number))
    } else break
  }
  return { ...group, heads: withoutChrome(group.heads), verseEnd: group.next }
}

function cutLine(line: PageLine, from: number): PageLine {
  return { ...line, ...sliceStrip(line, from), folded: line.folded.slice(from) }
}

/** Two bare words are names where a text or verse follows; marked ones are names anywhere. */
function isSigned(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: number,
): boolean {
  const reading = kinds[index]
  const next = kinds[index + 1]?.kind
  if (reading?.kind === 'byline' && reading.marked) return true
  if (next === 'body' || next === 'dateline' || next === undefined) return true
  return pausedVerseEnd(lines, kinds, index + 1) > index + 1
}

type Role = 'story' | 'subhead' | 'continuation'

export function roleOf(
  group: Group,
  story: StoryBlock | undefined,
  next: PageLine | undefined,
  nextKind: LineReading['kind'] | undefined,
  index: DivisionIndex,
): Role {
  const above = story?.body.at(-1)
  if (story === undefined || above === undefined) return 'story'
  const [head] = group.heads
  if (head === undefined || story.notice || headsNotice(head.text) || group.opens) return 'story'
  if (nextKind === 'body' && !group.byline && runsUnder(story, head)) return 'continuation'
  const announced = group.byline || nextKind === 'dateline' || group.heads.length > 1
  const silent = !group.byline && nextKind !== 'dateline' && nextKind !== 'label'
  if (silent && group.heads.every(isSpeech)) return 'continuation'
  if (announced || nextKind === 'label' || next === undefined) return 'story'
  if (/\d$/.test(head.folded) && /^\d/.test(next.folded)) return 'continuation'
  const closing = parseClosing(above.strip.text)
  const placed = namesDivision(head, index)
  // Headlines part their halves by a space; a long line with a comma is text that a column cut.
  const finished = placed && !isUnfinished(above.strip.text)
  const commas = head.folded.includes(',') && !head.folded.endsWith(':')
  // What a column left of a sentence is short; a story under a title is not.
  const rest = next.text.length < SENTENCE_REST
  if (commas && head.text.length > (rest ? COMMA_FRAGMENT : COMMA_HEADING) && !finished) {
    return 'continuation'
  }
  if (closing === null && isUnfinished(above.strip.text) && !above.dateline && !placed) {
    return 'continuation'
  }
  if (SUBHEAD.test(head.folded)) return 'subhead'
  if (isClosed(story) || placed) return 'story'
  if (DATE_OPENING.test(next.folded.slice(0, 40)) && head.text.length >= 7) return 'story'
  return head.text.length > 16 || opensElsewhere(story, next, index) ? 'story' : 'subhead'
}

/** “按方计量最公平！” in a line of its own: somebody answers. */
function isSpeech(line: PageLine): boolean {
  return /^[“"][^”"]*[。.!?…][”"]$/.test(line.folded)
}

function namesDivision(head: PageLine, index: DivisionIndex): boolean {
  return findMentions(index, head.folded.slice(0, 80)).some(
    (mention) => mention.committee || mention.form === 'full' || mention.start === 0,
  )
}

/** Right below a first sentence that a column cut stands the rest of it, however short. */
function runsUnder(story: StoryBlock, head: PageLine): boolean {
  const [first] = story.body
  if (first?.dateline !== true || story.body.length > 1 || head.spaced || head.indented)
    return false
  const { text } = first.strip
  return !isBareDateline(story) && isUnfinished(text) && parseClosing(text) === null
}

/** 本报庄浪讯(通讯员 甲某某) in a line of its own: the text is yet to come. */
export function isBareDateline({ body }: StoryBlock): boolean {
  const [first] = body
  if (first?.dateline !== true || body.length > 1) return false
  const end = parseDateline(first.strip.text)?.end
  return end !== undefined && first.strip.text.slice(end).trim() === ''
}

/** Whether names or a jump line ended the story; the photographer of a picture inside does not. */
export function isClosed(story: StoryBlock): boolean {
  if (isBareDateline(story)) return false
  if (story.closingCredits.length > 0 || story.jumpTo !== null) return true
  const closing = parseClosing(story.body.at(-1)?.strip.text ?? '')
  if (closing?.sure !== true) return false
  const { credits } = closing
  const photo = credits.length > 0 && credits.every((credit) => credit.role === 'photographer')
  return !photo || story.body.length === 1
}

/** Whether text acts in another place than the story above it does. */
export function opensElsewhere(story: StoryBlock, next: PageLine, index: DivisionIndex): boolean {
  const own = [
    ...story.head.slice(0, 4).map((line) => line.folded),
    story.body[0]?.strip.text.slice(0, 160),
  ]
  const here = new Set(findMentions(index, own.join('\n')).map((mention) => mention.division))
  const there = findMentions(index, next.folded.slice(0, 60))
  return there.some((m) => (m.committee || m.form === 'full') && !here.has(m.division))
}
