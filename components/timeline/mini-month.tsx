import { addDays, weekday, wordMonth } from '#lib/dates'

import { heatLevel } from './heat-level.ts'

interface MiniMonthProps {
  /** YYYY-MM */
  month: string
  days: readonly DayCount[]
  /** Where a day of the month begins, on whichever page of it. */
  hrefOf: (day: string) => string
}

interface DayCount {
  day: string
  dated: number
  undated: number
}

/** The month as a small calendar, each day leading to its place on the spine. */
export function MiniMonth({ month, days, hrefOf }: MiniMonthProps) {
  const first = `${month}-01`
  const start = addDays(first, -((weekday(first) + 6) % 7))
  const cells = Array.from({ length: 42 }, (_, index) => addDays(start, index))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((at) => cells.slice(at, at + 7))
    .filter((week) => week.some((day) => day.startsWith(month)))
  const most = Math.max(0, ...days.map(({ dated }) => dated))
  return (
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
              return <DayCell key={day} {...found} most={most} href={hrefOf(day)} />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayCellProps extends DayCount {
  most: number
  href: string
}

function DayCell({ day, dated, undated, most, href }: DayCellProps) {
  const date = Number(day.slice(8))
  const words = [dated > 0 && `${dated}项`, undated > 0 && `${undated}项不定日`].filter(Boolean)
  return (
    <td className={dated > 0 ? `lv${heatLevel(dated, most)}` : 'print'}>
      <a href={href} aria-label={`${Number(day.slice(5, 7))}月${date}日，${words.join('，')}`}>
        {date}
      </a>
    </td>
  )
}
