import { blockText } from '#domain/article/body'
import { inlinesText } from '#domain/article/body-inline'
import { stretchesOf } from '#domain/article/body-stretches'
import type { Content } from '#domain/article/content'

// What a check says beside the text: a sentence for a person, and the stretch of copy it is about.
// A hint never changes copy; whether anything is mended is for the person who reads it.
export interface Hint {
  severity: 'must' | 'note' | 'ok'
  /** The subject in two characters: 标点, 日期. */
  what: string
  sentence: string
  where: TextAnchor | null
  /** A term of the site's list that a person may bypass; on the first hint of each term. */
  watched?: string
  /** What that list has instead of the term. */
  replacement?: string
  /** How many the sentence counts, where the first of them are, and what one press mends. */
  counted?: { count: number; places: TextAnchor[]; repair: WidthRepair | null }
}

/** Marks of the wrong width, which have one right form each. */
export type WidthRepair = 'marks' | 'digits'

export interface TextAnchor {
  /** A line of the head, or a block of the body by its place in the document. */
  block: 'kicker' | 'headline' | 'subtitle' | 'dateline' | number
  /** In characters of that line or block's text, end exclusive. */
  start: number
  end: number
}

/** One stretch of copy that checks read by itself. */
export interface ContentLine {
  block: TextAnchor['block']
  /** Where it begins in that block's text: a cell of a table is a stretch of its own. */
  from: number
  text: string
}

const HEAD = ['kicker', 'headline', 'subtitle'] as const

export function headLines(content: Content): ContentLine[] {
  return HEAD.map((block) => ({ block, from: 0, text: content[block] })).filter(
    ({ text }) => text !== '',
  )
}

/** The paragraphs and subheadings of the body, and the cells of its tables; pictures have no line. */
export function bodyLines(content: Content): ContentLine[] {
  return content.body.content
    .flatMap((node, block) =>
      stretchesOf(node).map(({ parts, start }) => ({
        block,
        from: start,
        text: inlinesText(parts),
      })),
    )
    .filter(({ text }) => text !== '')
}

export function contentLines(content: Content): ContentLine[] {
  return [...headLines(content), ...bodyLines(content)]
}

export function noteAt(
  what: string,
  sentence: string,
  line: ContentLine,
  start: number,
  end: number,
): Hint {
  return { severity: 'note', what, sentence, where: anchorIn(line, start, end) }
}

/** A stretch of a line, in the text of its block. */
export const anchorIn = ({ block, from }: ContentLine, start: number, end: number): TextAnchor => ({
  block,
  start: from + start,
  end: from + end,
})

/** Nobody goes through more than these. */
export const MAX_HINTS = 200

/** The first hints, and how many more there are. */
export function capHints(hints: readonly Hint[]): Hint[] {
  if (hints.length <= MAX_HINTS) return [...hints]
  const sentence = `提示太多，先列 ${MAX_HINTS} 条，还有 ${hints.length - MAX_HINTS} 条没有列出。改过一些以后会再列。`
  return [...hints.slice(0, MAX_HINTS), { severity: 'note', what: '检查', sentence, where: null }]
}

/** The text that a hint is about. */
export function quoteOf(content: Content, { block, start, end }: TextAnchor): string {
  const node = typeof block === 'number' ? content.body.content[block] : undefined
  const text = typeof block === 'number' ? node && blockText(node) : content[block]
  return (text ?? '').slice(start, end)
}
