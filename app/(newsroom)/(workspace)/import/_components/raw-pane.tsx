import { useEffect, useMemo, useRef, useState } from 'react'
import { tv } from 'tailwind-variants/lite'

import type { PageSegment } from '#domain/copydesk/stories/page-segments'

import type { PickedField } from '../../_components/edition-fields/picked/fill-with.ts'
import { PickBar } from '../../_components/edition-fields/picked/pick-bar.tsx'
import type { BoundaryMove } from '../_lib/boundaries.ts'
import { rawBlocks, type RawLine } from '../_lib/raw-blocks.ts'
import { LineTools } from './line-tools.tsx'
import { OWN_NUMBER, ownColour } from './own-colour.ts'
import { usePickedText } from './use-picked-text.ts'

const LINE_NUMBER = [
  'absolute top-0 left-0 min-h-6.75 w-9 cursor-pointer select-none pr-2 text-right font-sans text-[12px] leading-[27px]',
  'text-ink-2 hover:text-ink hover:underline in-data-span:-left-0.75',
].join(' ')
const CHOSEN_LINE = 'bg-surface inset-ring inset-ring-line-strong'
/** A finger needs more than the square shows. */
const SPAN_NUMBER = `${OWN_NUMBER} select-none absolute top-2 right-2 z-1 cursor-pointer after:absolute after:-inset-2`

const spanStyles = tv({
  base: 'relative my-1.5 border-l-3 py-1',
  variants: {
    open: {
      true: 'rounded-md border-transparent bg-(--own-soft) shadow-[0_0_0_2px_var(--own)]',
      false: [
        'rounded-r-md border-(color:--own)',
        'bg-[color-mix(in_srgb,var(--own-soft)_50%,var(--color-paper))]',
      ],
    },
  },
})

/**
 * The raw text as it came, each draft's lines in its colour under its number. A line that is chosen
 * by its number shows how the boundaries may be moved there.
 */
export function RawPane({
  raw,
  segments,
  open,
  busy,
  onOpen,
  onMove,
  onFill,
}: {
  raw: string
  segments: readonly PageSegment[]
  open: number | null
  busy: boolean
  onOpen: (draft: number) => void
  /** `index`: the line among those that hold something. */
  onMove: (index: number, move: BoundaryMove) => void
  /** Fills a field of a draft with words of the page; returns why not, if they do not fit. */
  onFill: (draft: number, field: PickedField, words: string) => string | null
}) {
  const blocks = useMemo(() => rawBlocks(raw, segments), [raw, segments])
  const lines = useMemo(() => blocks.flatMap((block) => block.lines), [blocks])
  const [chosen, setChosen] = useState<number | null>(null)
  // One stop for the Tab key; the arrows go from line to line.
  const [stop, setStop] = useState(0)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const span = pane.current?.querySelector<HTMLElement>('[data-span=open]')
    const scroller = pane.current?.closest('section')
    if (span && scroller) scroller.scrollTo({ top: span.offsetTop - 60 })
  }, [open])

  const goTo = (index: number) =>
    pane.current?.querySelector<HTMLElement>(`[data-at='${index}']`)?.focus()
  const picked = usePickedText(pane)
  const [why, setWhy] = useState<{ words: string; sentence: string } | null>(null)
  const whyNot = (words: string) => (why?.words === words ? why.sentence : null)
  const fill = (draft: number | null, field: PickedField, words: string) => {
    const refused = onFill(draft ?? open ?? -1, field, words)
    setWhy(refused === null ? null : { words, sentence: refused })
    if (refused === null) window.getSelection()?.removeAllRanges()
    return refused
  }
  const lineOf = (line: RawLine, draft: number | null) => (
    <div
      key={line.number}
      className={`relative pr-10 pl-10.5 wrap-anywhere ${line.index === chosen ? CHOSEN_LINE : ''}`}
    >
      <button
        type="button"
        className={LINE_NUMBER}
        aria-label={`第 ${line.number} 行`}
        aria-expanded={line.index === chosen}
        tabIndex={line.index === stop ? 0 : -1}
        data-at={line.index}
        onFocus={() => setStop(line.index)}
        onClick={() => setChosen(line.index === chosen ? null : line.index)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          goTo(line.index + (event.key === 'ArrowDown' ? 1 : -1))
        }}
      >
        {line.number}
      </button>
      <p>{line.text}</p>
      {line.index === chosen && (
        <LineTools
          line={line}
          lines={lines}
          segments={segments}
          busy={busy}
          why={whyNot(line.text)}
          onMove={(move) => {
            setChosen(null)
            onMove(line.index, move)
          }}
          onFill={(field) => {
            if (fill(draft, field, line.text) === null) setChosen(null)
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
  return (
    <div className="pt-3 font-serif text-[15px] leading-[1.8]" ref={pane}>
      {blocks.map(({ draft, lines: own }, index) =>
        draft === null ? (
          <div key={index} className="text-ink-2">
            {own.map((line) => lineOf(line, null))}
          </div>
        ) : (
          <div
            key={index}
            className={spanStyles({ open: open === draft, className: ownColour(draft) })}
            data-span={open === draft ? 'open' : 'closed'}
            data-draft={draft}
          >
            <button
              type="button"
              className={SPAN_NUMBER}
              aria-label={`打开第 ${draft + 1} 篇`}
              onClick={() => onOpen(draft)}
            >
              {draft + 1}
            </button>
            {own.map((line) => lineOf(line, draft))}
          </div>
        ),
      )}
      {/* Room for the bar below the last line. */}
      <div className="h-14" />
      {picked && (
        <PickBar
          words={picked.words}
          why={whyNot(picked.words)}
          onPick={(field) => fill(picked.draft, field, picked.words)}
          onLeave={() => window.getSelection()?.removeAllRanges()}
        />
      )}
    </div>
  )
}
