'use client'

import { useRef, useState } from 'react'

import { KeyHelp } from '#components/newsroom/key-help'
import { KeyLine } from '#components/newsroom/key-line'
import type { IsoDay } from '#lib/dates'

import { formatSlotTime, lanesOf, shownHours, slotAt, SHOWN, type Slot } from '../_lib/week.ts'
import { CalendarEdition, DRAGGED, type MoveTo, type NamedEdition } from './calendar-edition.tsx'
import type { Undated } from './undated-edition.tsx'
import { UndatedList } from './undated-list.tsx'
import type { Report } from './use-reschedule.tsx'
import { WeekDays } from './week-days.tsx'

const FRAME = 'relative col-start-2 grid grid-cols-7 border-r border-line'
const KEYS = [
  { keys: ['←', '→'], does: '挪一天' },
  { keys: ['↑', '↓'], does: '到前后的半点' },
  { keys: ['Enter'], does: '确定' },
  { keys: ['Esc'], does: '不改' },
] as const
const HOUR = 'h-10 border-t border-line first:border-t-0'

/**
 * A week: days as columns, hours as rows, editions at their time, and beside it those without one. They are moved by
 * pointer and by arrow keys. Narrow screens have the list of days below it alone.
 */
export function WeekCalendar({
  week,
  now,
  dated,
  published,
  undated,
  undatedCount,
}: {
  week: readonly IsoDay[]
  now: Slot
  dated: readonly (NamedEdition & { at: Slot; late: boolean })[]
  /** How much went live, by day. */
  published: ReadonlyMap<IsoDay, number>
  undated: readonly Undated[]
  /** How many have no time, of which the first are shown. */
  undatedCount: number
}) {
  const drag = useRef<MoveTo | null>(null)
  const [target, setTarget] = useState<Slot | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const hours = shownHours(dated.map(({ at }) => at))
  const lanes = lanesOf(dated.map(({ at }) => at))
  const height = (hours.last - hours.first) * 60
  const shareOf = (minutes: number) => `${((minutes - hours.first * 60) / height) * 100}%`
  const slotUnder = (day: IsoDay, event: React.DragEvent) => {
    const { top, height: pixels } = event.currentTarget.getBoundingClientRect()
    return slotAt(day, (event.clientY - top) / pixels, hours)
  }
  const shared = {
    report: setReport,
    onDrag: (drop: MoveTo | null) => {
      drag.current = drop
      if (!drop) setTarget(null)
    },
  }
  const isPast = ({ day, minutes }: Slot) =>
    day < now.day || (day === now.day && minutes <= now.minutes)
  return (
    <section
      className="grid grid-cols-[minmax(0,1fr)_15rem] gap-x-6 max-lg:grid-cols-1 max-md:hidden [@media(max-height:30rem)]:hidden"
      aria-label="一周的排期"
    >
      <div>
        <div className="grid grid-cols-[3rem_minmax(0,1fr)]">
          <WeekDays week={week} today={now.day} published={published} />
          <div className="col-start-1 row-start-2 text-right text-xs text-ink-3" aria-hidden="true">
            {range(hours.first, hours.last).map((hour) => (
              <p key={hour} className="h-10 pr-2">
                {hour}:00
              </p>
            ))}
          </div>
          <div className={FRAME}>
            {week.map((day) => (
              <div
                key={day}
                className={day < now.day ? 'border-l border-line bg-sunk' : 'border-l border-line'}
                onDragOver={(event) => {
                  if (!event.dataTransfer.types.includes(DRAGGED)) return
                  event.preventDefault()
                  const slot = slotUnder(day, event)
                  if (slot.day !== target?.day || slot.minutes !== target.minutes) setTarget(slot)
                }}
                onDrop={(event) => {
                  event.preventDefault()
                  setTarget(null)
                  drag.current?.(slotUnder(day, event))
                }}
              >
                {range(hours.first, hours.last).map((hour) => (
                  <div key={hour} className={HOUR} />
                ))}
              </div>
            ))}
            {week.includes(now.day) &&
              now.minutes >= hours.first * 60 &&
              now.minutes < hours.last * 60 && (
                <div
                  className="pointer-events-none absolute w-1/7 border-t-2 border-azure"
                  style={{
                    left: `${(week.indexOf(now.day) / 7) * 100}%`,
                    top: shareOf(now.minutes),
                  }}
                />
              )}
            {dated.map((edition, index) => (
              <CalendarEdition
                key={edition.editionId}
                edition={edition}
                at={edition.at}
                late={edition.late}
                lane={lanes[index] ?? { lane: 0, lanes: 1 }}
                week={week}
                hours={hours}
                {...shared}
              />
            ))}
            {target && (
              <div
                className="pointer-events-none absolute z-2 w-1/7 rounded-md border border-dashed border-azure bg-azure-soft px-1.5 py-1 text-xs font-semibold text-azure"
                style={{
                  left: `${(week.indexOf(target.day) / 7) * 100}%`,
                  top: shareOf(target.minutes),
                  height: `${(SHOWN / height) * 100}%`,
                }}
              >
                {isPast(target) ? '已经过去' : `放到 ${formatSlotTime(target)}`}
              </div>
            )}
          </div>
        </div>
        <p
          // In sight also where the window is lower than the calendar.
          className={`sticky bottom-0 z-3 min-h-6 bg-paper py-1 text-xs ${report?.bad ? 'text-cinnabar' : ''}`}
          role="status"
        >
          {report?.words}
        </p>
        <KeyLine place="under" keys={KEYS} />
        <KeyHelp keys={KEYS} />
      </div>
      <UndatedList editions={undated} count={undatedCount} {...shared} />
    </section>
  )
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, index) => first + index)
