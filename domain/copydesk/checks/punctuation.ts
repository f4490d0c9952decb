import type { Content } from '#domain/article/content'

import type { Repair } from '../page-reading.ts'
import { suggestRepairs } from '../doubts/suggest-repairs.ts'
import {
  anchorIn,
  contentLines,
  noteAt,
  type ContentLine,
  type Hint,
  type WidthRepair,
} from './hint.ts'

const LIST_NUMBER = /(?:^|[\s。；，：;,:])[\d一二三四五六七八九十]{1,3}$/
const STRAIGHT = /(?<=[\u4e00-\u9fff])["']|["'](?=[\u4e00-\u9fff])/g
const FULL_STOP = /[\u4e00-\u9fff][”’》）"')]?(\.)(?=[“‘《（\u4e00-\u9fff]|$)/g
const DOUBLED = /([，。、；：？！])\1+|[，、；：][，。、；：]+|。[，、；：]+/g

/** Nobody steps through more. */
const MAX_PLACES = 200

interface Find {
  line: ContentLine
  start: number
  end: number
}

interface WidthFind extends Find {
  after: string
}

/** Marks and digits of the wrong width, and the one right form of each. */
export function findWidths(content: Content): Record<WidthRepair, WidthFind[]> {
  const lines = contentLines(content)
  const widths = lines.flatMap((line) =>
    suggestRepairs(line.text, 0)
      .filter(({ kind }) => kind === 'width')
      .map(({ before, after, offset }) => ({
        isDigit: isDigit(before),
        find: { line, start: offset, end: offset + 1, after },
      })),
  )
  const finds = (digits: boolean) =>
    widths.filter(({ isDigit }) => isDigit === digits).map(({ find }) => find)
  const stops = matches(lines, FULL_STOP, 1).map((find) => ({ ...find, after: '。' }))
  return { marks: [...finds(false), ...stops], digits: finds(true) }
}

/** Marks of the wrong width or kind, reported once with their number; lone and doubled ones one by one. */
export function checkPunctuation(content: Content): Hint[] {
  const lines = contentLines(content)
  const repairs = lines.flatMap((line) =>
    suggestRepairs(line.text, 0).map((repair) => ({ repair, line })),
  )
  const { marks, digits } = findWidths(content)
  return [
    ...countedHint(
      marks,
      (sample, count) => `半角标点 ${count} 处，如“${sample}”。中文里用全角。`,
      'marks',
    ),
    ...countedHint(
      digits,
      (sample, count) => `全角数字 ${count} 处，如“${sample}”。数字用半角。`,
      'digits',
    ),
    ...countedHint(
      matches(lines, STRAIGHT, 0),
      (sample, count) => `直引号 ${sample} 共 ${count} 处，中文里用“”。`,
      null,
    ),
    ...repairs
      .filter(({ repair, line }) => repair.kind === 'unbalanced' && !closesList(repair, line.text))
      .map(({ repair: { before, offset }, line }) =>
        noteAt(
          '标点',
          `${before} 没有另一半，引号、书名号、括号要成对。`,
          line,
          offset,
          offset + 1,
        ),
      ),
    ...matches(lines, DOUBLED, 0).map(({ line, start, end }) =>
      noteAt('标点', `“${line.text.slice(start, end)}”标点重了。`, line, start, end),
    ),
  ]
}

export function checkTraditional(content: Content): Hint[] {
  return contentLines(content).flatMap((line) =>
    suggestRepairs(line.text, 0)
      .filter(({ kind }) => kind === 'traditional')
      .map(({ before, after, offset }) =>
        noteAt(
          '繁体',
          `“${before}”是繁体字，简体作“${after}”。人名、书名可以不改。`,
          line,
          offset,
          offset + 1,
        ),
      ),
  )
}

/** One hint for many finds of a kind: copy from old systems has hundreds of half-width commas. */
function countedHint(
  finds: Find[],
  sentence: (sample: string, count: number) => string,
  repair: WidthRepair | null,
): Hint[] {
  const [first] = finds
  if (!first) return []
  const { line, start, end } = first
  const around = line.text.slice(Math.max(0, start - 2), end + 2)
  const places = finds.slice(0, MAX_PLACES).map((find) => anchorIn(find.line, find.start, find.end))
  const hint = noteAt('标点', sentence(around, finds.length), line, start, end)
  return [{ ...hint, counted: { count: finds.length, places, repair } }]
}

function matches(lines: ContentLine[], pattern: RegExp, group: number): Find[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].map((match) => {
      const matched = match[group] ?? ''
      const start = match.index + match[0].length - matched.length
      return { line, start, end: start + matched.length }
    }),
  )
}

const isDigit = (text: string) => /[\uff10-\uff19]/.test(text)

/** 1) and 一） open a point of a list and need no partner. */
function closesList({ before, offset }: Repair, text: string): boolean {
  return /[)\uff09]/.test(before) && LIST_NUMBER.test(text.slice(0, offset))
}
