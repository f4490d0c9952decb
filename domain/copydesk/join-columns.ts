// Bodies break in mid-sentence where a newspaper column ends. A paragraph that stops without a full
// stop goes on in the next line, unless that line opens something new.

import { joinStrips, stripEnd, stripStart, type Strip } from './strip.ts'
import type { Repair } from './page-reading.ts'

const FINISHED = /[。!?\uff01\uff1f…:;\uff1a\uff1b]$/
const FINISHED_QUOTE = /[。!?\uff01\uff1f…][”’』」》)\uff09]+$/

/** Whether a paragraph stops in mid-sentence. Its credits and jump lines must be cut already. */
export function isUnfinished(text: string): boolean {
  const end = text.slice(-8).trimEnd()
  return end !== '' && !FINISHED.test(end) && !FINISHED_QUOTE.test(end)
}

export type Paragraph = { strip: Strip; joins: { offset: number; gap: string }[] }

/** Closes a break; what stood between the two pieces in the raw text is kept as the repair. */
export function joinParagraph(raw: string, left: Paragraph, right: Strip): Paragraph {
  const gap = raw.slice(stripEnd(left.strip), stripStart(right))
  return {
    strip: joinStrips(left.strip, right),
    joins: [...left.joins, { offset: left.strip.text.length, gap }],
  }
}

export function joinRepairs(paragraph: Paragraph, position: number): Repair[] {
  return paragraph.joins.map((join) => ({
    kind: 'join',
    before: join.gap,
    after: '',
    paragraph: position,
    offset: join.offset,
    applied: true,
  }))
}
