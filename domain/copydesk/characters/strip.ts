// A strip is copy that remembers where in the raw page each of its characters stands, so that lines
// can be cut and joined and still be shown, and undone, in the raw text.

export type Strip = { text: string; parts: readonly { start: number; end: number }[] }

export function stripOf(raw: string, start: number, end: number): Strip {
  return { text: raw.slice(start, end), parts: start < end ? [{ start, end }] : [] }
}

/** Like String.slice with non-negative bounds. */
export function sliceStrip(strip: Strip, from: number, to = strip.text.length): Strip {
  const parts: { start: number; end: number }[] = []
  let offset = 0
  for (const part of strip.parts) {
    const length = part.end - part.start
    const start = part.start + Math.max(0, from - offset)
    const end = part.end - Math.max(0, offset + length - to)
    if (start < end) parts.push({ start, end })
    offset += length
  }
  return { text: strip.text.slice(from, to), parts }
}

// What editors of web pages leave at the ends of lines takes no width and is no text.
const EMPTY = /[\s\u200b-\u200d\u2060]/

export function trimStrip(strip: Strip): Strip {
  const { text } = strip
  let from = 0
  let to = text.length
  while (from < to && EMPTY.test(text[from] ?? '')) from += 1
  while (to > from && EMPTY.test(text[to - 1] ?? '')) to -= 1
  return from === to ? { text: '', parts: [] } : sliceStrip(strip, from, to)
}

export function joinStrips(strips: readonly Strip[]): Strip {
  return {
    text: strips.map((strip) => strip.text).join(''),
    parts: strips.flatMap((strip) => strip.parts),
  }
}

export function stripStart(strip: Strip): number {
  return strip.parts[0]?.start ?? 0
}

export function stripEnd(strip: Strip): number {
  return strip.parts.at(-1)?.end ?? 0
}
