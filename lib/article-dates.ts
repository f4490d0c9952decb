import { shanghaiDay, formatDay, formatMonth, type IsoDay } from './dates.ts'

/** Says of a month that the page's stories name it: the page itself prints no date. */
export const PAGE_MONTH = '版面所述'

/** Shown where no day is recorded; whether the text names one is another question. */
export const UNRECORDED_DATE = '没有记下日期'

/** When something happened, as exactly as is known. */
export interface KnownDate {
  precision: 'day' | 'month' | 'range' | 'none'
  startOn: IsoDay | null
  endOn: IsoDay | null
}

/** 3月16日, 3月, 3月16日至18日; null when no date is known. The year is left out when it is `year`. */
export function formatKnownDate(date: KnownDate, year?: number): string | null {
  const { precision, startOn, endOn } = date
  if (!startOn || precision === 'none') return null
  if (precision === 'month') {
    const month = formatMonth(startOn)
    return month.startsWith(`${year}年`) ? month.slice(5) : month
  }
  const start = formatDay(startOn, year)
  if (precision === 'day' || !endOn) return start
  const sameMonth = endOn.slice(0, 7) === startOn.slice(0, 7)
  const end = sameMonth
    ? `${Number(endOn.slice(8))}日`
    : formatDay(endOn, Number(startOn.slice(0, 4)))
  return `${start}至${end}`
}

/** Whether it is known to have taken place on that day, alone or among others. */
export function takesPlaceOn({ precision, startOn, endOn }: KnownDate, day: IsoDay): boolean {
  if (!startOn || (precision !== 'day' && precision !== 'range')) return false
  return startOn <= day && day <= (endOn ?? startOn)
}

/**
 * How exactly the day of an event is known, and from which text. Where nobody recorded the text's words nothing is
 * claimed of them: it may well say 近日. Only a dated newspaper page
 * (`isPageDated`) supplies a year that the text leaves out.
 */
export function formatDateSource(
  { precision, dateText }: Pick<KnownDate, 'precision'> & { dateText: string | null },
  isPageDated: boolean,
): string | null {
  if (precision === 'none') return dateText ? `原文作“${dateText}”` : null
  if (precision === 'month') return '只知道月份'
  if (!dateText) return null
  const source = `据原文“${dateText}”`
  const includesYear = /^[\d０-９〇零一二三四五六七八九]{4}|^去年|^今年/u.test(dateText)
  return isPageDated && !includesYear ? `${source}，年份据版面` : source
}

export interface DatedArticle {
  event: KnownDate | null
  printDate: IsoDay | null
  publishedAt: Date
  /** The day it is news of, as far as that is known. */
  newsOn: IsoDay
  /** Brought in long after it was news. */
  isOldNews: boolean
}

/**
 * The one date a list shows of an article, and which of the three it is: the event's when known, else
 * the paper's (近日 is never guessed at), else the site's. Of an old page that prints no day only the
 * month is shown, which its stories name: when it was in print nobody knows.
 */
export function formatArticleDate(dates: DatedArticle, year: number) {
  const { event, printDate, publishedAt, newsOn, isOldNews } = dates
  const known = event && formatKnownDate(event, year)
  if (known) return { label: '', day: event?.startOn ?? '', words: known }
  if (!printDate && isOldNews) {
    return { label: PAGE_MONTH, day: newsOn.slice(0, 7), words: formatMonth(newsOn) }
  }
  const day = printDate ?? shanghaiDay(publishedAt)
  return { label: printDate ? '见报' : '发布', day, words: formatDay(day, year) }
}
