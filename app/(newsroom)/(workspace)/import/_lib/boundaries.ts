import type { PageSegment } from '#domain/copydesk/stories/page-segments'
import type { Span } from '#domain/copydesk/page-reading'

// Where each story of a page begins and ends, as a person moves it. Spans are in order and apart;
// a line is named by its own span. Every move returns new spans, or null where it changes nothing.

export type BoundaryMove = 'begin' | 'up' | 'down' | 'leave'

export const BOUNDARY_LABELS: Record<BoundaryMove, string> = {
  begin: '从这行起另成一篇',
  up: '到这行为止归上一篇',
  down: '从这行起归下一篇',
  leave: '这行不属于任何一篇',
}

type Bound = Span & { goesOn?: boolean }

/** `lines`: the page's lines that hold something, in order; `index`: which of them is meant. */
export function moveBoundary(
  spans: readonly Bound[],
  lines: readonly Span[],
  index: number,
  move: BoundaryMove,
): Span[] | null {
  const line = lines[index]
  if (!line) return null
  const own = spans.findIndex((span) => touches(span, line))
  if (move === 'begin') return begin(spans, lines, index, own)
  if (move === 'leave') return own === -1 ? null : leave(spans, lines, index, own)
  return move === 'up' ? giveUp(spans, lines, index, own) : giveDown(spans, lines, index, own)
}

/** A story and the next as one, with everything between them. */
export function mergeWithNext(segments: readonly PageSegment[], story: number): Span[] | null {
  const [first, second] = [story, story + 1].map((one) =>
    segments.find((segment) => segment.story === one && !segment.goesOn),
  )
  if (!first || !second) return null
  const whole = { start: first.start, end: second.end }
  const apart = segments.filter((segment) => segment.end < whole.start || segment.start > whole.end)
  return [...apart, whole].toSorted((one, other) => one.start - other.start)
}

const touches = (span: Span, line: Span) => line.start < span.end && line.end > span.start

function begin(spans: readonly Bound[], lines: readonly Span[], index: number, own: number) {
  const [line, above] = [lines[index], lines[index - 1]]
  if (!line) return null
  if (own === -1) {
    const after = spans.filter(({ start }) => start < line.start).length
    return spans.toSpliced(after, 0, line)
  }
  const span = spans[own]
  if (!span) return null
  if (!above || !touches(span, above)) {
    const { start, end, goesOn } = span
    return goesOn ? spans.toSpliced(own, 1, { start, end, alone: true }) : null
  }
  return spans.toSpliced(
    own,
    1,
    { start: span.start, end: above.end },
    { start: line.start, end: span.end },
  )
}

/** The story above takes everything down to this line. */
function giveUp(spans: readonly Span[], lines: readonly Span[], index: number, own: number) {
  const [line, below] = [lines[index], lines[index + 1]]
  const above =
    own === -1 ? spans.findLastIndex(({ end }) => line !== undefined && end <= line.start) : own - 1
  const taker = spans[above]
  if (!line || !taker) return null
  const grown = { start: taker.start, end: line.end }
  if (own === -1) return spans.toSpliced(above, 1, grown)
  const span = spans[own]
  const rest = span && below && touches(span, below) ? [{ start: below.start, end: span.end }] : []
  return spans.toSpliced(above, 2, grown, ...rest)
}

/** The story below takes everything from this line on. */
function giveDown(spans: readonly Span[], lines: readonly Span[], index: number, own: number) {
  const [line, above] = [lines[index], lines[index - 1]]
  const below =
    own === -1 ? spans.findIndex(({ start }) => line !== undefined && start >= line.end) : own + 1
  const taker = spans[below]
  if (!line || !taker) return null
  const grown = { start: line.start, end: taker.end }
  if (own === -1) return spans.toSpliced(below, 1, grown)
  const span = spans[own]
  const rest = span && above && touches(span, above) ? [{ start: span.start, end: above.end }] : []
  return spans.toSpliced(own, 2, ...rest, grown)
}

/** Only a line at the edge of its story can be left out; the middle of one is its text. */
function leave(spans: readonly Span[], lines: readonly Span[], index: number, own: number) {
  const [span, above, below] = [spans[own], lines[index - 1], lines[index + 1]]
  if (!span) return null
  const first = !above || !touches(span, above)
  const last = !below || !touches(span, below)
  if (first && last) return spans.toSpliced(own, 1)
  if (first && below) return spans.toSpliced(own, 1, { start: below.start, end: span.end })
  if (last && above) return spans.toSpliced(own, 1, { start: span.start, end: above.end })
  return null
}
