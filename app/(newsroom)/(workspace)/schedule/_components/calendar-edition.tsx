'use client'

import { useState } from 'react'
import { tv } from 'tailwind-variants/lite'

import type { IsoDay } from '#lib/dates'

import type { EditionRef } from '../../_lib/form-schemas.ts'
import { columnOf, formatSlotTime, SHOWN, shiftSlot, type Slot } from '../_lib/week.ts'
import { formatSlot, useReschedule, type Report } from './use-reschedule.tsx'

/** The type of what is dragged, so that nothing else can be dropped. */
export const DRAGGED = 'application/x-edition'
export type MoveTo = (slot: Slot) => void

export interface NamedEdition extends EditionRef {
  title: string
  /** The title as the server breaks it: a browser knows other words. */
  headline: React.ReactNode
  divisionName: string
}

export interface Shared {
  edition: NamedEdition
  /** Called while it is dragged, with the way to drop it; null when it is let go. */
  onDrag: (drop: MoveTo | null) => void
  report: (report: Report) => void
}

const editionStyles = tv({
  base: [
    'absolute overflow-hidden rounded-md border px-1.5 py-1 text-ink no-underline',
    'cursor-grab hover:z-2 hover:border-ink focus-visible:z-2',
  ],
  variants: {
    tone: {
      calm: 'border-edge bg-surface',
      /** Not where it was: until Enter, or until the answer. */
      moving: 'z-2 border-dashed border-azure bg-azure-soft',
      late: 'border-cinnabar bg-cinnabar-soft',
    },
  },
})

export const dragProps = (edition: NamedEdition, moveTo: MoveTo, onDrag: Shared['onDrag']) => ({
  draggable: true,
  onDragStart: (event: React.DragEvent) => {
    event.dataTransfer.setData(DRAGGED, String(edition.editionId))
    event.dataTransfer.effectAllowed = 'move'
    onDrag(moveTo)
  },
  onDragEnd: () => onDrag(null),
})

/** An edition at its time; without scripts a way to its line, where the time is typed. */
export function CalendarEdition({
  edition,
  at,
  lane: { lane, lanes },
  late,
  week,
  hours,
  onDrag,
  report,
}: Shared & {
  at: Slot
  lane: { lane: number; lanes: number }
  late: boolean
  week: readonly IsoDay[]
  hours: { first: number; last: number }
}) {
  const { moveTo, element, pending } = useReschedule(edition, { report, week })
  const [wanted, setWanted] = useState<Slot | null>(null)
  const shown = wanted ?? pending ?? at
  const moving = wanted !== null || pending !== null
  const stay = () => {
    if (!wanted) return
    setWanted(null)
    report({ bad: false, words: `没有改，还是 ${formatSlot(at)}。` })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = shiftSlot(shown, event.key, hours)
    if (next) {
      event.preventDefault()
      setWanted(next)
      report({ bad: false, words: `改到 ${formatSlot(next)}？按回车确定，按 Esc 不改。` })
    } else if (wanted && event.key === 'Enter') {
      event.preventDefault()
      setWanted(null)
      moveTo(wanted)
    } else if (event.key === 'Escape') stay()
  }
  const [left, width] = [columnOf(shown.day, week) / 7, 1 / 7]
  const [column, columns] = moving ? [0, 1] : [lane, lanes]
  const height = (hours.last - hours.first) * 60
  return (
    <>
      <a
        className={editionStyles({ tone: moving ? 'moving' : late ? 'late' : 'calm' })}
        style={{
          left: `calc(${(left + (width * column) / columns) * 100}% + 2px)`,
          width: `calc(${(width / columns) * 100}% - 4px)`,
          top: `${((shown.minutes - hours.first * 60) / height) * 100}%`,
          height: `${(SHOWN / height) * 100}%`,
        }}
        href={`#line-${edition.editionId}`}
        title={edition.title}
        aria-label={`${formatSlot(shown)} ${edition.divisionName} ${edition.title}${late ? '，已过时间' : ''}`}
        {...dragProps(edition, moveTo, onDrag)}
        onKeyDown={onKeyDown}
        onBlur={stay}
      >
        <span className="block truncate text-xs leading-tight text-ink-2">
          <b>{week.includes(shown.day) ? formatSlotTime(shown) : formatSlot(shown)}</b>{' '}
          {edition.divisionName}
        </span>
        <span className="line-clamp-2 text-xs leading-tight font-semibold in-data-[letters=large]:line-clamp-1">
          {edition.headline}
        </span>
      </a>
      {element}
    </>
  )
}
