import { useEffect, useMemo, useRef } from 'react'

import { rawBlocks } from '../_lib/raw-blocks.ts'

const COLOURS = 9

/** The colour a draft has on both sides. */
export const colourOf = (draft: number) => (draft % COLOURS) + 1

/** The raw text as it came, each draft's lines in its colour under its number. */
export function RawPane({
  raw,
  spans,
  open,
  onOpen,
}: {
  raw: string
  spans: readonly { start: number; end: number }[]
  open: number | null
  onOpen: (draft: number) => void
}) {
  const blocks = useMemo(() => rawBlocks(raw, spans), [raw, spans])
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const span = pane.current?.querySelector<HTMLElement>('.span.open')
    const scroller = pane.current?.closest<HTMLElement>('.pane')
    if (span && scroller) scroller.scrollTo({ top: span.offsetTop - 60 })
  }, [open])
  return (
    <div className="raw" ref={pane}>
      {blocks.map(({ draft, lines }, index) => {
        const words = lines.map(({ number, text }) => (
          <p key={number} data-line={number}>
            {text}
          </p>
        ))
        if (draft === null) {
          return (
            <div key={index} className="loose">
              {words}
            </div>
          )
        }
        return (
          <div
            key={index}
            className={open === draft ? 'span open' : 'span'}
            data-colour={colourOf(draft)}
          >
            <button
              type="button"
              className="number"
              aria-label={`打开第 ${draft + 1} 篇`}
              onClick={() => onOpen(draft)}
            >
              {draft + 1}
            </button>
            {words}
          </div>
        )
      })}
    </div>
  )
}
