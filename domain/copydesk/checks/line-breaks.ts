import type { Content } from '#domain/article/content'

import { bodyLines, noteAt, type ContentLine, type Hint } from './hint.ts'

/** What comes before a line break that is no mistake: the end of a sentence or of a point. */
const CLOSED = /[。！？!?…；;：:][”’』」》）)】]*$/
/** The next line is a point of a list. */
const POINT = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]/
/** Verse and lists of names are broken on purpose: several short lines. */
const MIN_SHORT_LINES = 4
const MAX_SHORT = 20
const MAX_QUOTE = 8

/** Line breaks within a paragraph that fall in the middle of a sentence; one hint a paragraph. */
export function checkLineBreaks(content: Content): Hint[] {
  return bodyLines(content).flatMap((line) => {
    const [first, ...more] = brokenSentences(line)
    if (!first) return []
    const { start, end } = first
    const joined = line.text.slice(start, end)
    const count = more.length > 0 ? `，这一段共 ${more.length + 1} 处` : ''
    const sentence = `“${joined}”后面换了行，断在句子中间${count}。不是有意的，就把换行删掉。`
    return [noteAt('换行', sentence, line, start, end)]
  })
}

/** The last words before each such break, as places in the line's text. */
function brokenSentences({ text }: ContentLine): { start: number; end: number }[] {
  const lines = text.split('\n').map((line) => line.trim())
  if (
    lines.length >= MIN_SHORT_LINES &&
    lines.every(({ length }) => length <= MAX_SHORT && length > 0)
  )
    return []
  return [...text.matchAll(/\s*\n\s*/g)].flatMap(({ 0: gap, index }) => {
    const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
    const after = text.slice(index + gap.length)
    if (before.trim() === '' || after === '' || CLOSED.test(before) || POINT.test(after)) return []
    return [{ start: index - Math.min(before.trimStart().length, MAX_QUOTE), end: index }]
  })
}
