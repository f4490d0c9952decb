import type { Content } from '#domain/article/content'
import { parseNumeral } from '#domain/activity/series'

import { foldWidth } from '../width.ts'
import { bodyLines, headLines, noteAt, type CopyLine, type Hint } from './hint.ts'

// Numbers that the copy gives twice for one thing and differently: 立案142件 above, 立案124件 below.
// Two numbers are of one thing only if unit, thing and what was done with it are all named alike;
// parts, other years and rounded numbers are left alone. Better silent than wrong.
interface Figure {
  line: CopyLine
  start: number
  end: number
  number: number
  unit: string
  thing: string
  act: string
}

const NUMBER =
  /(?<![\d.第之])(\d{1,9}|[一二三四五六七八九十百]{2,7})(余|多)?(件|条|个|名|人|户|项|场|篇|份|次)/g
const THINGS =
  /提案|社情民意|意见|建议|线索|议题|课题|项目|委员|问题|报告|学员|群众|企业|活动|会议|实事/g
const ACTS =
  /立案|收到|征集|提交|确定|筛选|评定|遴选|办结|办复|评选|表彰|培训|梳理|收集|反映|报送|走访|受理|重点|批办|督办/g
const ROUGH = /(?:近|约|超|超过|逾|不少于|至少|多达|上|达到?)$/
const OTHER_CASE =
  /去年|上年|往年|历年|同比|年来|以来|累计|其中|分别|每|另|再|又|人均|\d{4}年|[一二三四五六七八九十]届|平均/

export function checkFigures(content: Content): Hint[] {
  const head = headLines(content).flatMap(figuresOf)
  const body = bodyLines(content).flatMap(figuresOf)
  return [...headAgainstBody(head, body), ...amongParagraphs(body)]
}

function headAgainstBody(head: Figure[], body: Figure[]): Hint[] {
  return head.flatMap((figure) => {
    const same = body.filter((other) => isSameThing(figure, other))
    const [first] = same
    if (!first || same.some(({ number }) => number === figure.number)) return []
    return [hintOf(figure, `标题作“${wordsOf(figure)}”，正文作“${wordsOf(first)}”。`)]
  })
}

/** Within one paragraph two numbers are told apart by the sentence; across paragraphs they clash. */
function amongParagraphs(figures: Figure[]): Hint[] {
  return figures.flatMap((figure, at) => {
    const earlier = figures
      .slice(0, at)
      .find(
        (other) =>
          other.line !== figure.line &&
          other.number !== figure.number &&
          isSameThing(figure, other),
      )
    if (!earlier) return []
    return [hintOf(figure, `这里作“${wordsOf(figure)}”，前文作“${wordsOf(earlier)}”，是一回事吗？`)]
  })
}

function isSameThing(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || a.act !== b.act || a.act === '') return false
  return a.thing === b.thing || a.thing === '' || b.thing === ''
}

function figuresOf(line: CopyLine): Figure[] {
  const text = foldWidth(line.text)
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [words, digits = '', rough, unit = ''] = match
    const start = match.index
    const end = start + words.length
    const number = /^\d/.test(digits) ? Number(digits) : parseNumeral(digits)
    const before = clauseBefore(text, start)
    const after = clauseAfter(text, end)
    if (number === null || rough !== undefined || ROUGH.test(before)) return []
    if (OTHER_CASE.test(sentenceAround(text, start, end))) return []
    const thing = lastThing(after) ?? lastThing(before) ?? ''
    return [{ line, start, end, number, unit, thing, act: actOf(before, after) }]
  })
}

/** What was done: the last word of it before the number, else 重点 and the like right after. */
function actOf(before: string, after: string): string {
  const near = /^(?:重点|批办|督办)/.exec(after)?.[0]
  if (near !== undefined) return near
  return [...before.slice(-10).matchAll(ACTS)].at(-1)?.[0] ?? ''
}

/** 委员提案 are 提案: the last word says what they are. */
const lastThing = (text: string) => [...text.matchAll(THINGS)].at(-1)?.[0]

const clauseBefore = (text: string, at: number) =>
  /[^,，。;；:：!！?？、]*$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? ''

const clauseAfter = (text: string, at: number) =>
  /^[^,，。;；:：!！?？、]*/.exec(text.slice(at, at + 8))?.[0] ?? ''

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf('。', start) + 1, start - 80)
  const stop = text.indexOf('。', end)
  return text.slice(from, Math.min(stop === -1 ? text.length : stop, end + 80))
}

const wordsOf = ({ line, start, end, act, thing }: Figure) =>
  `${act}${line.text.slice(start, end)}${thing}`

const hintOf = ({ line, start, end }: Figure, sentence: string) =>
  noteAt('数字', sentence, line, start, end)
