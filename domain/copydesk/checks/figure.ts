import { parseNumeral } from '#domain/activity/series'

import { foldWidth } from '../characters/width.ts'
import type { ContentLine } from './hint.ts'

// A number of the copy with what it counts: 立案 142 件 提案. Parts, other years and rounded numbers
// are left alone, since two of those can differ and both be right.
export interface Figure {
  line: ContentLine
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

/** The numbers of a line that count something. */
export function figuresOf(line: ContentLine): Figure[] {
  const text = foldWidth(line.text)
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [matched, digits = '', rough, unit = ''] = match
    const start = match.index
    const end = start + matched.length
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

const clauseBefore = (text: string, index: number) =>
  /[^,，。;；:：!！?？、]*$/.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? ''

const clauseAfter = (text: string, index: number) =>
  /^[^,，。;；:：!！?？、]*/.exec(text.slice(index, index + 8))?.[0] ?? ''

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf('。', start) + 1, start - 80)
  const stop = text.indexOf('。', end)
  return text.slice(from, Math.min(stop === -1 ? text.length : stop, end + 80))
}

/** 立案142件提案. */
export const textOf = ({ line, start, end, act, thing }: Figure) =>
  `${act}${line.text.slice(start, end)}${thing}`
