// A county whose name nobody has: 西河县 of a story about 西和县. Its story belongs nowhere, whatever was chosen.

import type { Content } from '#domain/article/content'
import type { Division } from '#domain/division/division'
import type { DivisionIndex } from '#domain/division/division-index'

import { foldWidth } from '../characters/width.ts'
import { parseDateline } from '../credits/dateline.ts'
import { bodyLines, headLines, noteAt, type Hint } from './hint.ts'

/** Paragraphs that can say who acts. */
const OPENING = 2

/** Words that stand before 县政协 and are no name have one of these: 全县, 十届, 部分县区. */
const NO_NAME = '各全本我该两此届省市县区州一二三四五六七八九十'
const ACTOR = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:[\\u4e00-\\u9fff]{2,4}[市州])?((?:(?![${NO_NAME}])[\\u4e00-\\u9fff]){2,3}[县区市])政协(?!委员(?!会))`,
  'gu',
)

/** Asks about the division of a story that names such a county as who acts, and names it again or in its dateline. */
export function askAboutUnknownCounty(
  content: Content,
  { chosen, index }: { chosen: Division; index: DivisionIndex },
): Hint | null {
  const lines = [...headLines(content), ...bodyLines(content).slice(0, OPENING)]
  const datelinePlace = parseDateline(content.dateline)?.place ?? ''
  const found = lines.flatMap((line) =>
    [...foldWidth(line.text).matchAll(ACTOR)].map((match) => {
      const [, name = ''] = match
      return { line, name, start: match.index + match[0].lastIndexOf(name) }
    }),
  )
  const unknown = found.find(
    ({ name }, at) =>
      !index.names.has(name) &&
      (datelinePlace === name.slice(0, -1) ||
        datelinePlace === name ||
        found.some((other, place) => place !== at && other.name === name)),
  )
  if (!unknown) return null
  const { name, line, start } = unknown
  const sentence = `没有查到“${name}”，县区选的是${chosen.name}，对吗？`
  return noteAt('县区', sentence, line, start, start + name.length)
}
