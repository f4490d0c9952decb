// The page as stories. A story is headline lines, names, and body lines, in that order. Lines are
// taken one by one; only a group of short lines needs a look ahead, since it may be the next
// story's headline, a heading inside this story, or the end of a sentence that a column cut.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import { parseClosing } from './closing-credit.ts'
import { creditsInFurniture, isMasthead } from './furniture.ts'
import { isUnfinished } from './join-columns.ts'
import { readLine, type LineReading } from './line-kind.ts'
import type { PageLine } from './page-lines.ts'
import type { Credit } from './page-reading.ts'
import { sliceStrip, trimStrip, type Strip } from './strip.ts'

export type BodyLine = {
  strip: Strip
  dateline: boolean
  /** Goes on with the sentence above. */
  continues: boolean
  /** A heading inside the story; no sentence runs into it or out of it. */
  heading: boolean
}

export type StoryBlock = {
  /** The place over one item of a roundup. */
  label: string | null
  column: PageLine | null
  head: PageLine[]
  openingCredits: Credit[]
  closingCredits: Credit[]
  body: BodyLine[]
}

type Group = { heads: PageLine[]; credits: Credit[]; next: number; byline: boolean }

const DATE_OPENING =
  /^(?:近日|日前|近期|连日来|最近|今日|昨日|[^,。]{0,12}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)/
const CAPTION_MARK = /^[▲△▼●■◆]\s*/
const COMMA_HEADING = 18
const SUBHEAD =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.])/

export function splitStories(lines: readonly PageLine[], index: DivisionIndex): StoryBlock[] {
  const kinds = lines.map((line) => readLine(line, index))
  const stories: StoryBlock[] = []
  let roundup: PageLine | null = null
  const open = (part: Partial<StoryBlock>) => {
    const story = { ...EMPTY, closingCredits: [], body: [], ...part }
    stories.push(story)
    return story
  }

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const reading = kinds[at]
    if (line === undefined || reading === undefined || reading.kind === 'furniture') continue
    const story = stories.at(-1)
    if (reading.kind === 'label') {
      const item = open({ label: reading.place, column: roundup })
      const rest = trimStrip(sliceStrip(line, reading.bodyFrom))
      if (rest.text !== '') item.body.push({ ...BODY, strip: rest })
    } else if (reading.kind === 'dateline') {
      roundup = null
      const opened = story !== undefined && story.body.length === 0 ? story : open({})
      opened.body.push({ ...BODY, strip: line, dateline: true })
    } else if (reading.kind === 'body') {
      const alone = story === undefined || opensAlone(story, line, index)
      pushBody(alone ? open({}) : story, line)
    } else if (reading.kind === 'byline' && closes(story, reading, kinds[at + 1])) {
      story?.closingCredits.push(...reading.credits)
    } else {
      const group = collectGroup(lines, kinds, at)
      const nextKind = kinds[group.next]?.kind
      const role = roleOf(group, story, lines[group.next], nextKind, index)
      if (story !== undefined && role !== 'story') {
        for (const head of group.heads) pushBody(story, head, role === 'subhead')
      } else if (nextKind === 'label') {
        roundup = group.heads.at(-1) ?? null
      } else {
        roundup = null
        open({ head: group.heads, openingCredits: group.credits })
      }
      at = group.next - 1
    }
  }
  return stories.filter((story) => story.body.length > 0)
}

const EMPTY = { label: null, column: null, head: [], openingCredits: [] }
const BODY = { dateline: false, continues: false, heading: false }

/** Names below a body sign it; bare words might still be the next headline. */
function closes(
  story: StoryBlock | undefined,
  byline: { marked: boolean },
  next: LineReading | undefined,
): boolean {
  if (story === undefined || story.body.length === 0) return false
  return byline.marked || next?.kind !== 'body'
}

function pushBody(story: StoryBlock, line: PageLine, heading = false) {
  const above = story.body.at(-1)
  const continues = !heading && above !== undefined && !above.heading && goesOn(above, line)
  story.body.push({ ...BODY, strip: line, continues, heading })
}

function goesOn(above: BodyLine, line: PageLine): boolean {
  const closing = parseClosing(above.strip.text)
  if (closing?.sure === true) return false
  return isUnfinished(above.strip.text) && !/^[●■◆▲]/.test(line.text)
}

/** Short lines up to the next body text, with the names among them. */
function collectGroup(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  at: number,
): Group {
  const group: Group = { heads: [], credits: [], next: at, byline: false }
  for (; group.next < lines.length; group.next += 1) {
    const line = lines[group.next]
    const reading = kinds[group.next]
    if (line === undefined || reading === undefined) break
    if (reading.kind === 'furniture') {
      // Whatever stood above a masthead line belongs to the page, not to a story.
      if (isMasthead(line.text)) group.heads.length = 0
      group.credits.push(...creditsInFurniture(line.text))
    } else if (reading.kind === 'byline' && (reading.marked || isLastOfGroup(kinds, group.next))) {
      group.credits.push(...reading.credits)
      group.byline = true
    } else if (reading.kind === 'head' || reading.kind === 'byline') {
      group.heads.push(line)
    } else break
  }
  return group
}

function isLastOfGroup(kinds: readonly LineReading[], at: number): boolean {
  const next = kinds[at + 1]?.kind
  return next === 'body' || next === 'dateline' || next === undefined
}

type Role = 'story' | 'subhead' | 'continuation'

function roleOf(
  group: Group,
  story: StoryBlock | undefined,
  next: PageLine | undefined,
  nextKind: LineReading['kind'] | undefined,
  index: DivisionIndex,
): Role {
  const above = story?.body.at(-1)
  if (story === undefined || above === undefined) return 'story'
  const [head] = group.heads
  if (head === undefined) return 'story'
  const announced = group.byline || nextKind === 'dateline' || group.heads.length > 1
  if (announced || nextKind === 'label' || next === undefined) return 'story'
  const closing = parseClosing(above.strip.text)
  const placed = namesPlace(head, index)
  // Headlines part their halves by a space; a long line with a comma is text that a column cut.
  if (head.folded.includes(',') && head.text.length > COMMA_HEADING && !head.folded.endsWith(':')) {
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

function namesPlace(head: PageLine, index: DivisionIndex): boolean {
  return findMentions(index, head.folded.slice(0, 80)).some(
    (mention) => mention.committee || mention.form === 'full' || mention.start === 0,
  )
}

/** Whether names or a jump line ended the story; the photographer of a picture inside does not. */
function isClosed(story: StoryBlock): boolean {
  if (story.closingCredits.length > 0) return true
  const closing = parseClosing(story.body.at(-1)?.strip.text ?? '')
  if (closing?.sure !== true) return false
  const { credits } = closing
  const photo = credits.length > 0 && credits.every((credit) => credit.role === 'photographer')
  return !photo || story.body.length === 1
}

/** Whether text acts in another place than the story above it does. */
function opensElsewhere(story: StoryBlock, next: PageLine, index: DivisionIndex): boolean {
  const own = [
    ...story.head.slice(0, 4).map((line) => line.folded),
    story.body[0]?.strip.text.slice(0, 160),
  ]
  const here = new Set(findMentions(index, own.join('\n')).map((mention) => mention.division))
  const there = findMentions(index, next.folded.slice(0, 60))
  return there.some((m) => (m.committee || m.form === 'full') && !here.has(m.division))
}

/** A paragraph without headline or dateline that still opens a story of its own. */
function opensAlone(story: StoryBlock, line: PageLine, index: DivisionIndex): boolean {
  const above = story.body.at(-1)
  if (above === undefined) return false
  if (!isClosed(story)) return false
  const opening = line.folded.slice(0, 60).replace(CAPTION_MARK, '')
  return DATE_OPENING.test(opening) || findMentions(index, opening).some((m) => m.committee)
}
