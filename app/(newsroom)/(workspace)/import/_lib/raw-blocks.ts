import type { PageSegment } from '#domain/copydesk/stories/page-segments'
import type { Span } from '#domain/copydesk/page-reading'

export interface RawLine extends Span {
  /** As the raw text counts its lines, from 1. */
  number: number
  /** Among the lines that hold something, from 0. */
  index: number
  text: string
}

export interface RawBlock {
  /** Index of the draft these lines became; null for lines that belong to none. */
  draft: number | null
  lines: RawLine[]
}

/** The raw page in runs of lines that became one draft, or none; blank lines only count. */
export function rawBlocks(raw: string, segments: readonly PageSegment[]): RawBlock[] {
  const blocks: RawBlock[] = []
  for (const line of rawLines(raw)) {
    const found = segments.find((segment) => line.start < segment.end && line.end > segment.start)
    const draft = found?.story ?? null
    const last = blocks.at(-1)
    if (last?.draft === draft) last.lines.push(line)
    else blocks.push({ draft, lines: [line] })
  }
  return blocks
}

/** The lines that hold something, each with its place in the raw text. */
export function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (const [index, whole] of raw.split('\n').entries()) {
    const text = whole.replace('\r', '')
    if (text.trim() !== '') {
      lines.push({ number: index + 1, index: lines.length, text, start, end: start + text.length })
    }
    start += whole.length + 1
  }
  return lines
}
