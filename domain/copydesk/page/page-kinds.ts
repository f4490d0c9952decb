// What each line of a page is: by its own look first, then by the company it keeps.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { contentsLines } from './contents-lines.ts'
import { isBareDate } from './furniture.ts'
import { readLine, type LineReading } from '../lines/line-kind.ts'
import { numberedHeads } from './numbered-heads.ts'
import type { PageLine } from '../lines/page-lines.ts'
import { isStoryMeta } from './page-meta.ts'
import { roundupLines } from './roundup-lines.ts'
import { titleStacks } from '../stories/title-stacks.ts'

// 白银政协 without 市 or 县, beside the line that says when it was posted, is an account's name.
const ACCOUNT = /^[\u3400-\u9fff]{1,5}(?<![省市县区州])政协(?:发布)?$/
const SHORTEST_OPENING = 20
/** What is shorter, over a day, may be the name of the page. */
const SHORTEST_TITLE = 8
const POSTED = /\d{1,2}:\d\d|发表于|原创|以下文章来源/

export function readKinds(lines: readonly PageLine[], index: DivisionIndex): LineReading[] {
  const contents = contentsLines(lines)
  const numbered = numberedHeads(lines, index)
  const briefs = roundupLines(lines, index)
  const kinds = lines.map((line, lineIndex): LineReading => {
    if (contents.has(lineIndex) || isLetterhead(lines, lineIndex, index))
      return { kind: 'furniture', ofPage: true }
    if (isAccount(lines, lineIndex, index)) return { kind: 'furniture', ofPage: false }
    const number = numbered.get(lineIndex)
    if (number !== undefined) return { kind: 'head', number }
    const brief = briefs.get(lineIndex)
    return brief === undefined ? readLine(line, index) : { kind: 'label', ...brief }
  })
  for (const [lineIndex, kind] of kinds.entries()) {
    if (kind.kind === 'head' && opensParagraph(lines, kinds, lineIndex))
      kinds[lineIndex] = { kind: 'body' }
    if (beginsHeadline(lines, kinds, lineIndex)) kinds[lineIndex] = { kind: 'head' }
  }
  for (const lineIndex of storyDates(lines, kinds))
    kinds[lineIndex] = { kind: 'furniture', ofPage: false }
  const stacked = titleStacks(lines, kinds, index)
  return kinds.map((kind, lineIndex) =>
    stacked.has(lineIndex) ? { kind: 'furniture', ofPage: true } : kind,
  )
}

/** Bare dates between a title and its text: they are the story's, and the title above stays its title. */
function storyDates(lines: readonly PageLine[], kinds: readonly LineReading[]): number[] {
  return [...kinds.keys()].filter((index) => {
    if (kinds[index]?.kind !== 'furniture' || !isBareDate(lines[index]?.folded ?? '')) return false
    if ([index - 1, index + 1].some((near) => isStoryMeta(lines[near]?.folded ?? ''))) return true
    const next = kinds.slice(index + 1).find(({ kind }) => kind !== 'furniture')?.kind
    const title =
      kinds[index - 1]?.kind === 'head' && (lines[index - 1]?.text.length ?? 0) >= SHORTEST_TITLE
    return title && (next === 'body' || next === 'dateline')
  })
}

/** An indented line with the next one right below it, at the margin, is where a paragraph begins. */
function opensParagraph(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: number,
): boolean {
  const [line, below] = [lines[index], lines[index + 1]]
  if (line?.indented !== true || below === undefined || below.spaced || below.indented) return false
  const kind = kinds[index + 1]?.kind
  return line.text.length >= SHORTEST_OPENING && (kind === 'body' || kind === 'head')
}

/**
 * 康县: over a headline is its first line, over a text the label of one item of several; 某政协要求: leads
 * on to a headline where names or a dateline follow that one.
 */
function beginsHeadline(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: number,
): boolean {
  const kind = kinds[index]?.kind
  if (kinds[index + 1]?.kind !== 'head' || !/^[^●■◆★▲◇].*:$/.test(lines[index]?.folded ?? ''))
    return false
  const opens = ['dateline', 'byline'].includes(kinds[index + 2]?.kind ?? '')
  return kind === 'label' || (kind === 'body' && opens)
}

/** 政协某县委员会办公室 alone over a page: its publisher. */
function isLetterhead(
  lines: readonly PageLine[],
  lineIndex: number,
  index: DivisionIndex,
): boolean {
  if (lineIndex !== 0) return false
  // What it publishes begins with a blank line, or with a headline that says who acts.
  const first = lines[1]
  const parted =
    first === undefined ||
    first.spaced ||
    findMentions(index, first.folded).some((m) => m.committee)
  return parted && /^[\u3400-\u9fff]{4,18}(?:办公室|秘书处)$/.test(lines[0]?.folded ?? '')
}

function isAccount(lines: readonly PageLine[], lineIndex: number, index: DivisionIndex): boolean {
  const name = lines[lineIndex]?.folded ?? ''
  if (!ACCOUNT.test(name)) return false
  if (lineIndex === 0 && findMentions(index, name)[0]?.start === 0) return true
  return [lineIndex - 1, lineIndex + 1].some((near) => {
    const text = lines[near]?.folded ?? ''
    return text.length <= 60 && POSTED.test(text)
  })
}
