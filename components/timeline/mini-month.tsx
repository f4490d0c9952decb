import { timelinePath } from '#lib/addresses/site-paths'
import { addDays, weekday } from '#lib/dates'

import { heatLevel } from './heat-level.ts'

interface MiniMonthProps {
  /** YYYY-MM */
  month: string
  days: readonly DayCount[]
  caption: React.ReactNode
  view: { type?: string | undefined; region?: string | undefined }
  /** The day that is shown. */
  current?: string
  /** The most of any day that it is seen beside. */
  most?: number
}

interface DayCount {
  day: string
  count: number
}

const MONTH = [
  'w-full table-fixed break-inside-avoid border-separate text-center text-sm [border-spacing:3px]',
  '[&_td]:h-9 [&_td]:rounded-sm [&_td]:p-0 [&_td]:text-ink-3 elder:[&_td]:h-tap',
].join(' ')

/**
 * The month as a small calendar: each day on which something took place leads to its page. What is not known
 * to the day marks none.
 */
export function MiniMonth({ month, days, caption, view, current, most }: MiniMonthProps) {
  const { type, region } = view
  const first = `${month}-01`
  const start = addDays(first, -((weekday(first) + 6) % 7))
  const cells = Array.from({ length: 42 }, (_, index) => addDays(start, index))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((first) => cells.slice(first, first + 7))
    .filter((week) => week.some((day) => day.startsWith(month)))
  const darkest = most ?? Math.max(0, ...days.map(({ count }) => count))
  return (
    <table className={MONTH}>
      <caption className="pb-2 text-left font-serif text-lg leading-[normal] font-bold">
        {caption}
      </caption>
      <thead>
        <tr>
          {['一', '二', '三', '四', '五', '六', '日'].map((weekday) => (
            <th key={weekday} className="px-0 py-1 font-normal text-ink-3" scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const found = days.find((entry) => entry.day === day)
              if (!day.startsWith(month)) return <td key={day} />
              if (!found) return <td key={day}>{Number(day.slice(8))}</td>
              return (
                <DayCell
                  key={day}
                  {...found}
                  most={darkest}
                  href={timelinePath(day, { type, region })}
                  isCurrent={day === current}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How the days of a month are marked. */
export function MonthLegend() {
  return (
    <p className="label">颜色越醒目，当天活动越多；连着几天的，每天都标。不知道哪一天的不标。</p>
  )
}

interface DayCellProps extends DayCount {
  most: number
  href: string
  isCurrent: boolean
}

function DayCell({ day, count, most, href, isCurrent }: DayCellProps) {
  const date = Number(day.slice(8))
  return (
    <td className={`lv${heatLevel(count, most)}`}>
      <a
        className="grid h-full place-content-center rounded-sm font-bold text-inherit aria-[current]:outline-2 aria-[current]:outline-cinnabar"
        href={href}
        aria-current={isCurrent ? 'date' : undefined}
        aria-label={`${Number(day.slice(5, 7))}月${date}日，${count}项`}
      >
        {date}
      </a>
    </td>
  )
}
