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
