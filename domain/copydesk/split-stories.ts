// The page as stories. A story is headline lines, names, and body lines, in that order. Lines are
// taken one by one; only a group of short lines needs a look ahead, since it may be the next
// story's headline, a heading inside this story, or the end of a sentence that a column cut.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import { readCredits } from './byline.ts'
import { parseClosing } from './closing-credit.ts'
import { creditsInFurniture, partsStories, resumesStory } from './furniture.ts'
import { collectGroup, DATE_OPENING, isClosed, opensElsewhere, roleOf } from './head-group.ts'
import { isUnfinished } from './join-columns.ts'
import type { LineReading } from './line-kind.ts'
import { readKinds } from './page-kinds.ts'
import type { PageLine } from './page-lines.ts'
import { headsNotice, signsNotice } from './notice.ts'
import type { Credit } from './page-reading.ts'
import { EMPTY_STORY, type BodyLine, type StoryBlock } from './story-block.ts'
import { sliceStrip, trimStrip } from './strip.ts'

const CAPTION_MARK = /^[▲△▼●■◆]\s*/
const CAPTION = /图为|^[▲△▼]/

export function splitStories(lines: readonly PageLine[], index: DivisionIndex): StoryBlock[] {
  const kinds = readKinds(lines, index)
  const stories: StoryBlock[] = []
  let roundup: PageLine | null = null
  const open = (part: Partial<StoryBlock>) => {
    const story = { ...EMPTY_STORY, closingCredits: [], signatures: [], body: [], ...part }
    stories.push(story)
    return story
  }

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const reading = kinds[at]
    if (line === undefined || reading === undefined) continue
    const story = stories.at(-1)
    if (reading.kind === 'furniture') {
      // A story of another page goes on below, or the next of several pieces begins.
      if (resumesStory(line.text) || partsStories(line.text)) open({})
      else story?.closingCredits.push(...creditsBelow(story, line))
    } else if (reading.kind === 'label') {
      const item = open({ label: reading.place, column: roundup })
      const rest = trimStrip(sliceStrip(line, reading.bodyFrom))
      if (rest.text !== '') item.body.push({ ...BODY, strip: rest })
    } else if (reading.kind === 'dateline') {
      roundup = null
      const opened = story !== undefined && story.body.length === 0 ? story : open({})
      opened.body.push({ ...BODY, strip: line, dateline: true })
    } else if (reading.kind === 'body') {
      const alone = story === undefined || resumes(story, line) || opensAlone(story, line, index)
      pushBody(alone ? open({}) : story, line)
    } else if (
      reading.kind === 'byline' &&
      closes(story, reading, kinds[at + 1]) &&
      !leads(lines, kinds, at)
    ) {
      story?.closingCredits.push(...reading.credits)
      story?.signatures.push(line.folded)
    } else {
      const group = collectGroup(lines, kinds, at)
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
        const opened = open({ head, openingCredits, signatures, notice })
        for (const verse of lines.slice(group.next, group.verseEnd)) pushBody(opened, verse, true)
      }
      at = group.verseEnd - 1
    }
  }
  return stories.filter((story) => story.body.length > 0 && !story.notice)
}

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

/** Names that touch a dateline below, and not the text above, are of the story below. */
function leads(lines: readonly PageLine[], kinds: readonly LineReading[], at: number): boolean {
  return kinds[at + 1]?.kind === 'dateline' && lines[at]?.spaced === true && !lines[at + 1]?.spaced
}

function resumes(story: StoryBlock, line: PageLine): boolean {
  return story.body.length > 0 && resumesStory(line.text)
}

function dropSignature(heads: PageLine[]) {
  while (heads[0] !== undefined && signsNotice(heads[0].text)) heads.shift()
}

/** (甲/摄) in a line of its own is for the whole page, unless it stands under a caption. */
function creditsBelow(story: StoryBlock, line: PageLine): Credit[] {
  if (story.body.length === 0) return []
  const web = creditsInFurniture(line.text)
  if (web.length > 0) return web
  const caption = CAPTION.test(story.body.at(-1)?.strip.text.slice(-120) ?? '')
  if (!caption || !/\/摄\)?$/.test(line.folded)) return []
  return readCredits(line.folded.replace(/^\(|\)$/g, ''))?.credits ?? []
}

function pushBody(story: StoryBlock, line: PageLine, heading = false) {
  const above = story.body.at(-1)
  const continues = !heading && above !== undefined && !above.heading && goesOn(above, line)
  story.body.push({ ...BODY, strip: line, continues, heading })
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
