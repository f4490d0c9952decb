import type { NoticeRow } from '#domain/notice/list-notices'
import { addDays, shanghaiDay, formatDay, formatWeekday, type IsoDay } from '#lib/dates'

export interface NoticeDay {
  day: IsoDay
  /** 今天, 昨天, or the day itself. */
  label: string
  lines: NoticeRow[]
}

/** Notices by the day they happened on, in the order they come. */
export function noticeDays(rows: readonly NoticeRow[], now: Date): NoticeDay[] {
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4))
  return [...Map.groupBy(rows, ({ createdAt }) => shanghaiDay(createdAt))].map(([day, lines]) => {
    if (day === today) return { day, label: '今天', lines }
    if (day === addDays(today, -1)) return { day, label: '昨天', lines }
    return { day, label: `${formatDay(day, year)} ${formatWeekday(day)}`, lines }
  })
}
