import { addDays, weekday, wordMonth } from '#lib/dates'

import { heatLevel } from './heat-level.ts'

interface MiniMonthProps {
  /** YYYY-MM */
  month: string
  days: readonly DayCount[]
  /** Where what began on a day stands, on whichever page of its month. */
  hrefOf: (day: string) => string
}

interface DayCount {
  day: string
  count: number
  /** When the latest of them began: the day on the spine that it leads to. */
  began: string
}

/**
 * The month as a small calendar: each day on which something took place leads to it on the spine. What is
 * not known to the day marks none.
 */
export function MiniMonth({ month, days, hrefOf }: MiniMonthProps) {
  const first = `${month}-01`
  const start = addDays(first, -((weekday(first) + 6) % 7))
  const cells = Array.from({ length: 42 }, (_, index) => addDays(start, index))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((at) => cells.slice(at, at + 7))
    .filter((week) => week.some((day) => day.startsWith(month)))
  const most = Math.max(0, ...days.map(({ count }) => count))
  return (
    <div>
      <table className="mini">
        <caption>{wordMonth(first)}</caption>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((word) => (
              <th key={word} scope="col">
                {word}
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
                return <DayCell key={day} {...found} most={most} href={hrefOf(found.began)} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="label">颜色越深，当天活动越多；连着几天的，每天都标。不知道哪一天的不标。</p>
    </div>
  )
}

interface DayCellProps extends DayCount {
  most: number
  href: string
}

function DayCell({ day, count, most, href }: DayCellProps) {
  const date = Number(day.slice(8))
  return (
    <td className={`lv${heatLevel(count, most)}`}>
      <a href={href} aria-label={`${Number(day.slice(5, 7))}月${date}日，${count}项`}>
        {date}
      </a>
    </td>
  )
}
