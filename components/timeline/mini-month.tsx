import type { ShownActivity } from '#domain/activity/list-activities'
import { addDays, weekday, wordMonth } from '#lib/dates'

import { dayAnchor, groupDays, type DayGroup } from './group-days.ts'
import { heatLevel } from './heat-level.ts'

interface MiniMonthProps {
  /** YYYY-MM */
  month: string
  days: readonly { day: string; count: number; undated: number }[]
  /** Those that stand on this page, and so can be led to. */
  activities: readonly ShownActivity[]
}

/** The month as a small calendar, each day leading to its place on the spine. */
export function MiniMonth({ month, days, activities }: MiniMonthProps) {
  const groups = groupDays(activities)
  const first = `${month}-01`
  const start = addDays(first, -((weekday(first) + 6) % 7))
  const cells = Array.from({ length: 42 }, (_, index) => addDays(start, index))
  const weeks = [0, 7, 14, 21, 28, 35]
    .map((at) => cells.slice(at, at + 7))
    .filter((week) => week.some((day) => day.startsWith(month)))
  const most = Math.max(0, ...days.map(({ count }) => count))
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
              const group = groups.find((entry) => entry.day === day)
              return <DayCell key={day} {...found} most={most} group={group} />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayCellProps {
  day: string
  count: number
  undated: number
  most: number
  group: DayGroup | undefined
}

function DayCell({ day, count, undated, most, group }: DayCellProps) {
  const date = Number(day.slice(8))
  const dated = count - undated
  const words = `${Number(day.slice(5, 7))}月${date}日，${dated > 0 ? `${dated}项` : `${undated}项未署日期`}`
  const className = dated > 0 ? `lv${heatLevel(count, most)}` : 'print'
  if (!group) return <td className={className}>{date}</td>
  return (
    <td className={className}>
      <a href={`#${dayAnchor(group)}`} aria-label={words}>
        {date}
      </a>
    </td>
  )
}
