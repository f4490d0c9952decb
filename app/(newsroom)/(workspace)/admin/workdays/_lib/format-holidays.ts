import { parseNotice } from '#domain/workday/parse-notice'
import { formatSpan } from '#lib/dates'

/** 元旦 1月1日至3日，1月4日上班: the holidays of a year, one a line. */
export function formatHolidays({ year, notice }: { year: number; notice: string }): string[] {
  const shown = `${year}-00-00`
  return parseNotice(notice, year).holidays.map(({ name, rest, work }) => {
    const first = rest[0] ?? ''
    const last = rest.at(-1) ?? first
    const days = [formatSpan(first, shown), ...(last === first ? [] : [formatSpan(last, first)])]
    const worked = work.map((day) => formatSpan(day, shown)).join('、')
    return `${name} ${days.join('至')}${worked && `，${worked}上班`}`
  })
}
