import type { NoticeRow } from '#domain/notice/list-notices'
import { addDays, shanghaiDay, wordDay, wordWeekday, type IsoDay } from '#lib/dates'

export interface NoticeDay {
  day: IsoDay
  /** 今天, 昨天, or the day itself. */
  word: string
  lines: NoticeRow[]
}

/** Notices by the day they happened on, in the order they come. */
export function noticeDays(rows: readonly NoticeRow[], now: Date): NoticeDay[] {
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4))
  return [...Map.groupBy(rows, ({ createdAt }) => shanghaiDay(createdAt))].map(([day, lines]) => {
    if (day === today) return { day, word: '今天', lines }
    if (day === addDays(today, -1)) return { day, word: '昨天', lines }
    return { day, word: `${wordDay(day, year)} ${wordWeekday(day)}`, lines }
  })
}
