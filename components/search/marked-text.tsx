import { Fragment } from 'react'

import type { MarkedText as Marked } from '#domain/search/mark-text'
import { splitPhrases } from '#lib/headline/phrases'

/** Text with what was asked for marked; `breaks` allows line breaks between words, as headlines do. */
export function MarkedText({ text: { text, ranges }, breaks }: { text: Marked; breaks?: boolean }) {
  const ends = breaks ? endsOf(splitPhrases(text)) : new Set<number>()
  return cut(text, ranges).map(({ start, end, marked }) => {
    const segment = <Segment text={text} start={start} end={end} ends={ends} />
    return (
      <Fragment key={start}>
        {marked ? (
          <mark className="rounded-[1px] bg-mark px-[0.08em] text-inherit">{segment}</mark>
        ) : (
          segment
        )}
      </Fragment>
    )
  })
}

interface Stretch {
  start: number
  end: number
  marked: boolean
}

function cut(text: string, ranges: Marked['ranges']): Stretch[] {
  const stretches = ranges.flatMap(([start, end], index): Stretch[] => [
    { start: ranges[index - 1]?.[1] ?? 0, end: start, marked: false },
    { start, end, marked: true },
  ])
  const rest = { start: ranges.at(-1)?.[1] ?? 0, end: text.length, marked: false }
  return [...stretches, rest].filter(({ start, end }) => end > start)
}

function endsOf(phrases: readonly string[]): Set<number> {
  let end = 0
  return new Set(phrases.map((phrase) => (end += phrase.length)))
}

function Segment({
  text,
  start,
  end,
  ends,
}: Omit<Stretch, 'marked'> & { text: string; ends: Set<number> }) {
  const inner = [...ends].filter((offset) => offset >= start && offset < end && offset > 0)
  const cuts = [start, ...inner.filter((offset) => offset > start), end]
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start
    return (
      <Fragment key={from}>
        {ends.has(from) && from > 0 && <wbr />}
        {text.slice(from, to)}
      </Fragment>
    )
  })
}
