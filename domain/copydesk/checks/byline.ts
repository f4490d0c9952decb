import type { Content } from '#domain/article/content'
import { formatCredits } from '#lib/format-byline'

import { barePlaceLine } from '../body/draft-content.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline } from '../credits/dateline.ts'
import type { Credit } from '../page-reading.ts'
import { bodyLines, noteAt, type ContentLine, type Hint } from './hint.ts'

/** Dateline and names that the text has of its own, against the fields that readers see beside it. */
export function checkByline(content: Content): Hint[] {
  const lines = bodyLines(content)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const opening = parseDateline(first.text)
  const closing = parseClosing(last.text)
  return [
    ...(opening ? writtenTwice(content, first, opening) : []),
    ...(opening ? notCredited(content, opening.credits, first, [0, opening.end]) : []),
    ...(closing?.sure
      ? notCredited(content, closing.credits, last, [closing.end, last.text.length])
      : []),
  ]
}

function writtenTwice(
  { dateline }: Content,
  line: ContentLine,
  { text, end }: { text: string; end: number },
): Hint[] {
  const bare = barePlaceLine(text)
  if (dateline.trim() === '' || bare === '') return []
  return [
    noteAt(
      '电头',
      `“电头”里填了“${dateline.trim()}”，正文开头又写着“${bare}”，读者会看到两遍。`,
      line,
      0,
      end,
    ),
  ]
}

function notCredited(
  { credits }: Content,
  named: readonly Credit[],
  line: ContentLine,
  [start, end]: [number, number],
): Hint[] {
  const missing = named.filter(({ name }) => credits.every((credit) => credit.name.trim() !== name))
  if (missing.length === 0) return []
  return [noteAt('署名', `正文里写着${formatCredits(missing)}，“署名”里没有。`, line, start, end)]
}
