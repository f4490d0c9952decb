// What each line of a page is: by its own look first, then by the company it keeps.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import { contentsLines } from './contents-lines.ts'
import { isBareDate } from './furniture.ts'
import { readLine, type LineReading } from './line-kind.ts'
import { numberedHeads } from './numbered-heads.ts'
import type { PageLine } from './page-lines.ts'
import { isStoryMeta } from './page-meta.ts'
import { roundupLines } from './roundup-lines.ts'
import { titleStacks } from './title-stacks.ts'

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
  const kinds = lines.map((line, at): LineReading => {
    if (contents.has(at) || isLetterhead(lines, at, index))
      return { kind: 'furniture', ofPage: true }
    if (isAccount(lines, at, index)) return { kind: 'furniture', ofPage: false }
    const number = numbered.get(at)
    if (number !== undefined) return { kind: 'head', number }
    const brief = briefs.get(at)
    return brief === undefined ? readLine(line, index) : { kind: 'label', ...brief }
  })
  for (const [at, kind] of kinds.entries()) {
    if (kind.kind === 'head' && opensParagraph(lines, kinds, at)) kinds[at] = { kind: 'body' }
    if (beginsHeadline(lines, kinds, at)) kinds[at] = { kind: 'head' }
  }
  for (const at of storyDates(lines, kinds)) kinds[at] = { kind: 'furniture', ofPage: false }
  const stacked = titleStacks(lines, kinds, index)
  return kinds.map((kind, at) => (stacked.has(at) ? { kind: 'furniture', ofPage: true } : kind))
}

/** Bare dates between a title and its text: they are the story's, and the title above stays its title. */
function storyDates(lines: readonly PageLine[], kinds: readonly LineReading[]): number[] {
  return [...kinds.keys()].filter((at) => {
    if (kinds[at]?.kind !== 'furniture' || !isBareDate(lines[at]?.folded ?? '')) return false
    if ([at - 1, at + 1].some((near) => isStoryMeta(lines[near]?.folded ?? ''))) return true
    const next = kinds.slice(at + 1).find(({ kind }) => kind !== 'furniture')?.kind
    const title =
      kinds[at - 1]?.kind === 'head' && (lines[at - 1]?.text.length ?? 0) >= SHORTEST_TITLE
    return title && (next === 'body' || next === 'dateline')
  })
}

/** An indented line with the next one right below it, at the margin, is where a paragraph begins. */
function opensParagraph(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  at: number,
): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  if (line?.indented !== true || below === undefined || below.spaced || below.indented) return false
  const kind = kinds[at + 1]?.kind
  return line.text.length >= SHORTEST_OPENING && (kind === 'body' || kind === 'head')
}

/**
 * 康县: over a headline is its first line, over a text the label of one item of several; 某政协要求: leads
 * on to a headline where names or a dateline follow that one.
 */
function beginsHeadline(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  at: number,
): boolean {
  const kind = kinds[at]?.kind
  if (kinds[at + 1]?.kind !== 'head' || !/^[^●■◆★▲◇].*:$/.test(lines[at]?.folded ?? ''))
    return false
  const opens = ['dateline', 'byline'].includes(kinds[at + 2]?.kind ?? '')
  return kind === 'label' || (kind === 'body' && opens)
}

/** 政协某县委员会办公室 alone over a page: who gives it out. */
function isLetterhead(lines: readonly PageLine[], at: number, index: DivisionIndex): boolean {
  if (at !== 0) return false
  // What it gives out begins with a blank line, or with a headline that says who acts.
  const first = lines[1]
  const parted =
    first === undefined ||
    first.spaced ||
    findMentions(index, first.folded).some((m) => m.committee)
  return parted && /^[\u3400-\u9fff]{4,18}(?:办公室|秘书处)$/.test(lines[0]?.folded ?? '')
}

function isAccount(lines: readonly PageLine[], at: number, index: DivisionIndex): boolean {
  const name = lines[at]?.folded ?? ''
  if (!ACCOUNT.test(name)) return false
  if (at === 0 && findMentions(index, name)[0]?.start === 0) return true
  return [at - 1, at + 1].some((near) => {
    const text = lines[near]?.folded ?? ''
    return text.length <= 60 && POSTED.test(text)
  })
}
