import { useEffect, useMemo, useRef, useState } from 'react'

import type { Piece } from '#domain/copydesk/page-pieces'

import type { BoundaryMove } from '../_lib/boundaries.ts'
import { rawBlocks, type RawLine } from '../_lib/raw-blocks.ts'
import { LineTools } from './line-tools.tsx'

const COLOURS = 9

/** The colour a draft has on both sides. */
export const colourOf = (draft: number) => (draft % COLOURS) + 1

/**
 * The raw text as it came, each draft's lines in its colour under its number. A line that is chosen
 * by its number shows how the boundaries may be moved there.
 */
export function RawPane({
  raw,
  pieces,
  open,
  busy,
  onOpen,
  onMove,
}: {
  raw: string
  pieces: readonly Piece[]
  open: number | null
  busy: boolean
  onOpen: (draft: number) => void
  /** `at`: the line among those that hold something. */
  onMove: (at: number, move: BoundaryMove) => void
}) {
  const blocks = useMemo(() => rawBlocks(raw, pieces), [raw, pieces])
  const lines = useMemo(() => blocks.flatMap((block) => block.lines), [blocks])
  const [chosen, setChosen] = useState<number | null>(null)
  // One stop for the Tab key; the arrows go from line to line.
  const [stop, setStop] = useState(0)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const span = pane.current?.querySelector<HTMLElement>('.span.open')
    const scroller = pane.current?.closest<HTMLElement>('.pane')
    if (span && scroller) scroller.scrollTo({ top: span.offsetTop - 60 })
  }, [open])

  const goTo = (at: number) =>
    pane.current?.querySelector<HTMLElement>(`[data-at='${at}']`)?.focus()
  const lineOf = (line: RawLine) => (
    <div key={line.number} className={line.at === chosen ? 'raw-line chosen' : 'raw-line'}>
      <button
        type="button"
        className="line-number"
        aria-label={`第 ${line.number} 行`}
        aria-expanded={line.at === chosen}
        tabIndex={line.at === stop ? 0 : -1}
        data-at={line.at}
        onFocus={() => setStop(line.at)}
        onClick={() => setChosen(line.at === chosen ? null : line.at)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          goTo(line.at + (event.key === 'ArrowDown' ? 1 : -1))
        }}
      >
        {line.number}
      </button>
      <p>{line.text}</p>
      {line.at === chosen && (
        <LineTools
          line={line}
          lines={lines}
          pieces={pieces}
          busy={busy}
          onMove={(move) => {
            setChosen(null)
            onMove(line.at, move)
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
  return (
    <div className="raw" ref={pane}>
      {blocks.map(({ draft, lines: own }, index) =>
        draft === null ? (
          <div key={index} className="loose">
            {own.map(lineOf)}
          </div>
        ) : (
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
            {own.map(lineOf)}
          </div>
        ),
      )}
    </div>
  )
}
