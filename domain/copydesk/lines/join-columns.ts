// Bodies break in mid-sentence where a newspaper column ends. A paragraph that stops without a full
// stop goes on in the next line, unless that line opens something new.

import type { Strip } from '../characters/strip.ts'
import type { Repair } from '../page-reading.ts'

const FINISHED = /[。!?\uff01\uff1f…:;\uff1a\uff1b]$/
const FINISHED_QUOTE = /[。!?\uff01\uff1f…][”’』」》")\uff09]+$/

/** Whether a paragraph stops in mid-sentence. Its credits and jump lines must be cut already. */
export function isUnfinished(text: string): boolean {
  const end = text.slice(-8).trimEnd()
  return end !== '' && !FINISHED.test(end) && !FINISHED_QUOTE.test(end)
}

/** Every place where a strip closes over a gap in the raw text, with what stood there. */
export function joinRepairs(raw: string, strip: Strip, paragraph: number): Repair[] {
  const repairs: Repair[] = []
  let offset = 0
  for (const [partIndex, part] of strip.parts.entries()) {
    offset += part.end - part.start
    const next = strip.parts[partIndex + 1]
    if (next === undefined || next.start === part.end) continue
    const before = raw.slice(part.end, next.start)
    repairs.push({ kind: 'join', before, after: '', paragraph, offset, applied: true })
  }
  return repairs
}
