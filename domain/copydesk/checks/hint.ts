import { blockText } from '#domain/article/body'
import type { Content } from '#domain/article/content'

// What a check says beside the text: a sentence for a person, and the stretch of copy it is about.
// A hint never changes copy; whether anything is mended is for the person who reads it.
export interface Hint {
  severity: 'must' | 'note' | 'ok'
  /** The subject in two characters: 标点, 日期. */
  what: string
  sentence: string
  where: HintPlace | null
  /** A word of the site's list that a person may let through; on the first hint of each word. */
  watched?: string
  /** What that list has instead of the words. */
  replacement?: string
}

export interface HintPlace {
  /** A line of the head, or a block of the body by its place in the document. */
  block: 'kicker' | 'headline' | 'subtitle' | 'dateline' | number
  /** In characters of that line or block's text, end exclusive. */
  start: number
  end: number
}

/** One stretch of copy that checks read by itself. */
export interface CopyLine {
  block: HintPlace['block']
  text: string
}

const HEAD = ['kicker', 'headline', 'subtitle'] as const

export function headLines(content: Content): CopyLine[] {
  return HEAD.map((block) => ({ block, text: content[block] })).filter(({ text }) => text !== '')
}

/** The paragraphs and subheadings of the body; pictures have no line. */
export function bodyLines(content: Content): CopyLine[] {
  return content.body.content
    .map((node, block) => ({ block, text: blockText(node) }))
    .filter(({ text }) => text !== '')
}

export function copyLines(content: Content): CopyLine[] {
  return [...headLines(content), ...bodyLines(content)]
}

export function noteAt(
  what: string,
  sentence: string,
  line: CopyLine,
  start: number,
  end: number,
): Hint {
  return { severity: 'note', what, sentence, where: { block: line.block, start, end } }
}

/** Nobody goes through more than these. */
export const MAX_HINTS = 200

/** The first hints, and how many more there are. */
export function capHints(hints: readonly Hint[]): Hint[] {
  if (hints.length <= MAX_HINTS) return [...hints]
  const sentence = `提示太多，先列 ${MAX_HINTS} 条，还有 ${hints.length - MAX_HINTS} 条没有列出。改过一些以后会再列。`
  return [...hints.slice(0, MAX_HINTS), { severity: 'note', what: '检查', sentence, where: null }]
}

/** The words of the copy that a hint is about. */
export function quoteOf(content: Content, { block, start, end }: HintPlace): string {
  const node = typeof block === 'number' ? content.body.content[block] : undefined
  const text = typeof block === 'number' ? node && blockText(node) : content[block]
  return (text ?? '').slice(start, end)
}
