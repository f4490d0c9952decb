// What each line of a page is: by its own look first, then by the company it keeps.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import { contentsLines } from './contents-lines.ts'
import { readLine, type LineReading } from './line-kind.ts'
import { numberedHeads } from './numbered-heads.ts'
import type { PageLine } from './page-lines.ts'
import { roundupLines } from './roundup-lines.ts'
import { titleStacks } from './title-stacks.ts'

// 白银政协 without 市 or 县, beside the line that says when it was posted, is an account's name.
const ACCOUNT = /^[\u3400-\u9fff]{1,5}(?<![省市县区州])政协(?:发布)?$/
const SHORTEST_OPENING = 20
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
  const stacked = titleStacks(lines, kinds, index)
  return kinds.map((kind, at) => (stacked.has(at) ? { kind: 'furniture', ofPage: true } : kind))
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
