import { addDays, firstOfYearTo, laterDay, weekday, type IsoDay } from '#lib/dates'

import { heatLevel } from './heat-level.ts'

const CELL = 12
const LEFT = 18
const TOP = 14
/** The most that half of a year that begins in mid-week is spread over. */
const WEEKS = 27
/** A month that begins in the last week is named past its end. */
const WIDTH = LEFT + WEEKS * CELL + 8
const HEIGHT = 98

interface HeatCalendarProps {
  /** The last day shown; the calendar begins with the twelve months that end with its month. */
  lastDay: IsoDay
  /** Framed where it is shown; a page that was kept past midnight is put right by its script. */
  today: IsoDay
  counts: readonly { day: IsoDay; count: number }[]
}

/**
 * Twelve months of days as squares, darker where more happened, in two halves. Only what has a day is
 * counted on it.
 */
export function HeatCalendar({ lastDay, today, counts }: HeatCalendarProps) {
  const byDay = new Map(counts.map(({ day, count }) => [day, count]))
  const most = Math.max(0, ...byDay.values())
  const firstDay = firstOfYearTo(lastDay)
  const firstMonday = addDays(firstDay, -((weekday(firstDay) + 6) % 7))
  const halves = [firstMonday, addDays(firstMonday, 7 * WEEKS)]
  return (
    <div className="heat grid gap-4 md:grid-cols-[1fr_1fr] md:gap-6 elder:grid-cols-[1fr] elder:gap-x-0 elder:gap-y-8">
      {halves.map((monday) => (
        <Half
          key={monday}
          monday={monday}
          firstDay={firstDay}
          lastDay={lastDay}
          today={today}
          levelOf={(day) => heatLevel(byDay.get(day) ?? 0, most)}
        />
      ))}
    </div>
  )
}

interface HalfProps {
  monday: IsoDay
  firstDay: IsoDay
  lastDay: IsoDay
  today: IsoDay
  levelOf: (day: IsoDay) => number
}

function Half({ monday, firstDay, lastDay, today, levelOf }: HalfProps) {
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => addDays(monday, index))
  const shown = days.filter((day) => day >= firstDay && day <= lastDay)
  const place = (day: IsoDay) => {
    const index = days.indexOf(day)
    return `M${LEFT + Math.floor(index / 7) * CELL} ${TOP + (index % 7) * CELL}`
  }
  const square = (day: IsoDay) => `${place(day)}h10v10h-10z`
  const months = shown.filter((day) => day.endsWith('-01'))
  const label = `${formatSpan(laterDay(monday, firstDay))}至${formatSpan(shown.at(-1) ?? monday)}每日活动数的热力日历`
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {months.map((day) => (
        <text key={day} x={LEFT + Math.floor(days.indexOf(day) / 7) * CELL} y="9">
          {Number(day.slice(5, 7))}月
        </text>
      ))}
      {['一', '三', '五'].map((weekday, index) => (
        <text key={weekday} x="0" y={TOP + 8 + index * 2 * CELL}>
          {weekday}
        </text>
      ))}
      {[0, 1, 2, 3, 4].map((level) => (
        <path
          key={level}
          className={`h${level}`}
          d={shown
            .filter((day) => levelOf(day) === level)
            .map(square)
            .join('')}
        />
      ))}
      {shown.includes(today) && (
        <path
          className="today"
          d={square(today)}
          data-day={today}
          data-nth={days.indexOf(today)}
          data-cell={CELL}
        />
      )}
    </svg>
  )
}

const formatSpan = (day: IsoDay) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
