// The page as stories. A story is headline lines, names, and body lines, in that order. Lines are
// taken one by one; only a group of short lines needs a look ahead, since it may be the next
// story's headline, a heading inside this story, or the end of a sentence that a column cut.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { readCredits } from '../credits/byline.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import { creditsInFurniture, partsStories } from '../page/furniture.ts'
import {
  collectGroup,
  DATE_OPENING,
  isBareDateline,
  isClosed,
  opensElsewhere,
  roleOf,
} from './head-group.ts'
import { isUnfinished } from '../lines/join-columns.ts'
import { readJumpFrom, readJumpTo } from './jump-lines.ts'
import { isAboutAuthor, type LineReading } from '../lines/line-kind.ts'
import { readKinds } from '../page/page-kinds.ts'
import type { PageLine } from '../lines/page-lines.ts'
import { pageNumbers } from '../page/page-number.ts'
import { headsNotice, signsNotice } from './notice.ts'
import type { Credit } from '../page-reading.ts'
import { emptyStory, type BodyLine, type StoryBlock } from './story-block.ts'
import { sliceStrip, trimStrip } from '../characters/strip.ts'

const CAPTION_MARK = /^[▲△▼●■◆]\s*/
const CAPTION = /图为|^[▲△▼]/

export function splitStories(lines: readonly PageLine[], index: DivisionIndex): StoryBlock[] {
  const kinds = readKinds(lines, index)
  const pages = pageNumbers(lines)
  const stories: StoryBlock[] = []
  let roundup: PageLine | null = null
  let page: string | null = null
  const open = (part: Partial<StoryBlock>) => {
    const above = stories.at(-1)
    // A jump line may be over the headline that it repeats.
    const jumpFrom = above?.body.length === 0 ? above.jumpFrom : null
    const story = { ...emptyStory(), jumpFrom, page, ...part }
    stories.push(story)
    return story
  }

  for (let lineIndex = 0; lineIndex < lines.length; lineIndex += 1) {
    const line = lines[lineIndex]
    const reading = kinds[lineIndex]
    if (line === undefined || reading === undefined) continue
    page = pages[lineIndex] ?? null
    const story = stories.at(-1)
    if (reading.kind === 'furniture') {
      // A story of another page goes on below, or the next of several stories begins.
      const jumpFrom = jumpFromOf(line)
      if (jumpFrom !== null || partsStories(line.text)) open({ jumpFrom })
      else story?.closingCredits.push(...creditsBelow(story, line))
      // Where its writer sits may be all that says where a story is from.
      if (story !== undefined && isAboutAuthor(line.folded)) story.signatures.push(line.folded)
    } else if (reading.kind === 'label') {
      const item = open({ label: reading.place, column: roundup })
      const rest = trimStrip(sliceStrip(line, reading.bodyFrom))
      if (rest.text !== '') push(item, { ...BODY, strip: rest }, line)
    } else if (reading.kind === 'dateline') {
      roundup = null
      const opened = story !== undefined && story.body.length === 0 ? story : open({})
      push(opened, { ...BODY, strip: line, dateline: true }, line)
    } else if (reading.kind === 'body') {
      const alone =
        story === undefined ||
        (!isBareDateline(story) && (resumes(story, line) || opensAlone(story, line, index)))
      pushBody(alone ? open({}) : story, line)
    } else if (
      reading.kind === 'byline' &&
      closes(story, reading, kinds[lineIndex + 1]) &&
      !leads(lines, kinds, lineIndex)
    ) {
      story?.closingCredits.push(...reading.credits)
      story?.signatures.push(line.folded)
    } else {
      const group = collectGroup(lines, kinds, lineIndex)
      const nextKind = kinds[group.next]?.kind
      if (story?.notice === true) dropSignature(group.heads)
      const role = roleOf(group, story, lines[group.next], nextKind, index)
      if (story !== undefined && role !== 'story') {
        for (const head of group.heads) pushBody(story, head, role === 'subhead')
      } else if (nextKind === 'label') {
        roundup = group.heads.at(-1) ?? null
      } else {
        roundup = null
        const { heads: head, credits: openingCredits, signatures } = group
        const notice = head.some((title) => headsNotice(title.text))
        page = pages[group.next - 1] ?? null
        const opened = open({ head, openingCredits, signatures, notice })
        if (group.jumpFrom !== null) opened.jumpFrom = jumpFromOf(group.jumpFrom)
        for (const verse of lines.slice(group.next, group.verseEnd)) pushBody(opened, verse, true)
      }
      lineIndex = group.verseEnd - 1
    }
  }
  return stories.filter((story) => story.body.length > 0 && !story.notice)
}

const BODY = { dateline: false, continues: false, heading: false }

function jumpFromOf(line: PageLine) {
  const jump = readJumpFrom(line.text)
  return jump === null ? null : { ...jump, line }
}

function jumpToOf(line: PageLine) {
  const jump = readJumpTo(line.text)
  return jump === null ? null : { ...jump, line }
}

/** Names below a body sign it; bare words might still be the next headline. */
function closes(
  story: StoryBlock | undefined,
  byline: { marked: boolean },
  next: LineReading | undefined,
): boolean {
  if (story === undefined || story.body.length === 0) return false
  return byline.marked || next?.kind !== 'body'
}

/** Names that touch a dateline below, and not the text above, are of the story below. */
function leads(lines: readonly PageLine[], kinds: readonly LineReading[], index: number): boolean {
  return (
    kinds[index + 1]?.kind === 'dateline' &&
    lines[index]?.spaced === true &&
    !lines[index + 1]?.spaced
  )
}

function resumes(story: StoryBlock, line: PageLine): boolean {
  return story.body.length > 0 && readJumpFrom(line.text) !== null
}

function dropSignature(heads: PageLine[]) {
  while (heads[0] !== undefined && signsNotice(heads[0].text)) heads.shift()
}

/** (甲/摄) in a line of its own is for the whole page, unless it is under a caption. */
function creditsBelow(story: StoryBlock, line: PageLine): Credit[] {
  if (story.body.length === 0) return []
  story.jumpTo ??= jumpToOf(line)
  const web = creditsInFurniture(line.text)
  if (web.length > 0) return web
  const caption = CAPTION.test(story.body.at(-1)?.strip.text.slice(-120) ?? '')
  if (!caption || !/\/摄\)?$/.test(line.folded)) return []
  return readCredits(line.folded.replace(/^\(|\)$/g, ''))?.credits ?? []
}

function pushBody(story: StoryBlock, line: PageLine, heading = false) {
  const above = story.body.at(-1)
  const continues = !heading && above !== undefined && !above.heading && goesOn(above, line)
  push(story, { ...BODY, strip: line, continues, heading }, line)
}

function push(story: StoryBlock, own: BodyLine, line: PageLine) {
  if (story.body.length === 0) story.jumpFrom ??= jumpFromOf(line)
  story.jumpTo ??= jumpToOf(line)
  story.body.push(own)
}

function goesOn(above: BodyLine, line: PageLine): boolean {
  return isCut(above) && !/^[●■◆▲]/.test(line.text)
}

function isCut(above: BodyLine): boolean {
  return isUnfinished(above.strip.text) && parseClosing(above.strip.text)?.sure !== true
}

/** A paragraph without headline or dateline that still opens a story of its own. */
function opensAlone(story: StoryBlock, line: PageLine, index: DivisionIndex): boolean {
  const above = story.body.at(-1)
  if (above === undefined) return false
  const opening = line.folded.slice(0, 60).replace(CAPTION_MARK, '')
  const dated = DATE_OPENING.test(opening)
  // Picture news without a headline: dated, signed by itself, of another committee.
  if (!isClosed(story)) {
    // A caption between two columns does not end the sentence that it breaks.
    if (isCut(above)) return false
    return dated && parseClosing(line.text)?.sure === true && opensElsewhere(story, line, index)
  }
  return dated || findMentions(index, opening).some((m) => m.committee)
}
