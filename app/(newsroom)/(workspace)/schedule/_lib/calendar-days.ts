import type { ScheduledRow } from '#domain/publication/list-scheduled'
import { overdueBefore } from '#domain/publication/find-overdue'
import {
  addDays,
  shanghaiDay,
  shanghaiTime,
  formatDay,
  formatWeekday,
  type IsoDay,
} from '#lib/dates'

/** One day of the calendar with what goes live on it, in the order of time. */
export interface CalendarDay {
  day: IsoDay
  label: string
  lines: { row: ScheduledRow; time: string; overdue: boolean }[]
}

/** Scheduled editions by their day in Shanghai. */
export function calendarDays(rows: readonly ScheduledRow[], now: Date): CalendarDay[] {
  const today = shanghaiDay(now)
  const late = overdueBefore(now)
  const dated = rows.flatMap((row) =>
    row.scheduledAt
      ? [
          {
            row,
            day: shanghaiDay(row.scheduledAt),
            time: shanghaiTime(row.scheduledAt),
            overdue: row.scheduledAt < late,
          },
        ]
      : [],
  )
  const days = Map.groupBy(dated, ({ day }) => day)
  return [...days].map(([day, lines]) => ({ day, label: formatCalendarDay(day, today), lines }))
}

function formatCalendarDay(day: string, today: string): string {
  const near = day === today ? '今天 ' : day === addDays(today, 1) ? '明天 ' : ''
  return `${near}${formatDay(day, Number(today.slice(0, 4)))} ${formatWeekday(day)}`
}

/** The next full hour, which a person then changes. */
export function suggestTime(now: Date): { day: string; time: string } {
  const hour = 3_600_000
  const next = new Date(Math.floor(now.getTime() / hour + 1) * hour)
  return { day: shanghaiDay(next), time: shanghaiTime(next) }
}
