import type { Content, ContentEvent } from '#domain/article/content'
import { addDays, isIsoDay, formatDay, formatWeekday } from '#lib/dates'
import { formatKnownDate } from '#lib/article-dates'

import { parseDateline, type Dateline } from '../credits/dateline.ts'
import { readEventDate, type DateReading } from '../dates/event-date.ts'
import { OLD_NEWS_DAYS } from '../dates/page-day.ts'
import { parsePageDate } from '../dates/page-year.ts'
import { foldWidth } from '../characters/width.ts'
import { bodyLines, contentLines, noteAt, type ContentLine, type Hint } from './hint.ts'

const WHAT = '日期'
/** Paragraphs that can say when. */
const OPENING = 2
const NUMBERED = /[\d０-９一二三四五六七八九十]/
const OF_A_MONTH = /^(?:本月|当月|上月)\d/
/** 去年3月16日 is of a year too. */
const YEAR_WRITTEN = /年|^[\d０-９]{4}/
/** Since when, not when. */
const SINCE = /来$|年初|年底/
const ONLY_MONTH = /^\d{4}-\d{2}$/
const DAY =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:(?:上午|下午|晚上?|当天)?\s?\(?\s?(?:星期|周|礼拜)([一二三四五六日天])(?!年|岁|期|[五四三二一六日]))?/g

/** Whether event date, print date, the calendar and the days and weekdays of the text fit together. */
export function checkEventDay(content: Content, today: string, isYearRead?: boolean): Hint[] {
  const asked = askAboutEventDay(content, today, isYearRead)
  return [...asked, ...looseDate(content, today), ...daysNamed(content)]
}

/** What the filled-in event date leaves to ask on a day in Shanghai. `isYearRead`: what it came with says its year. */
export function askAboutEventDay(content: Content, today: string, isYearRead = false): Hint[] {
  const printed = againstPrint(content)
  return [
    ...(printed.length > 0 ? printed : againstToday(content, today)),
    ...(isYearRead ? [] : unwrittenYear(content, today)),
    ...againstText(content, today),
  ]
}

function againstPrint({ event, printDate }: Content): Hint[] {
  const { start, end } = event
  if (!printDate || !start || !isIsoDay(start)) return []
  if (isAfter(event, printDate)) {
    return [note(`活动日期 ${formatDay(start)} 在见报日期 ${formatDay(printDate)} 之后。`)]
  }
  if (end && end > printDate) return [note(`活动到 ${formatDay(end)} 才结束，见报却在它之前。`)]
  if ((end ?? start) < addDays(printDate, -OLD_NEWS_DAYS)) {
    return [note(`活动比见报早了两个月以上（${formatDay(start)}），年份对吗？`)]
  }
  return []
}

function againstToday({ event }: Content, today: string): Hint[] {
  const { start, end } = event
  if (!start || !isIsoDay(start)) return []
  if (isAfter(event, today)) return [note(`活动日期 ${formatDay(start)} 还没有到，是预告吗？`)]
  return end && end > today ? [note(`活动到 ${formatDay(end)} 才结束，那一天还没有到。`)] : []
}

/** 3月16日 without a print date: the year that was filled in stands nowhere, and it is not that of recent news. */
function unwrittenYear({ event, printDate }: Content, today: string): Hint[] {
  const { start, end, dateText } = event
  if (printDate || !start || !isIsoDay(start)) return []
  if (!NUMBERED.test(dateText) || YEAR_WRITTEN.test(dateText)) return []
  if ((end ?? start) >= addDays(today, -OLD_NEWS_DAYS)) return []
  return [
    note(`原文只写“${dateText}”，没有年份，也没有填见报日期；填的是${start.slice(0, 4)}年，对吗？`),
  ]
}

function isAfter({ precision, start }: ContentEvent, day: string): boolean {
  if (start === null) return false
  return precision === 'month' ? start.slice(0, 7) > day.slice(0, 7) : start > day
}

/** The date that was filled in, against the one that the dateline or the opening of the text says. */
function againstText(content: Content, today: string): Hint[] {
  const { event, printDate } = content
  const toDay = event.precision === 'day' || event.precision === 'range'
  if (toDay && !isIsoDay(event.start ?? '')) return againstDateText(event)
  const lines = bodyLines(content)
  const { datelineDate, inText } = findDateline(content, lines)
  const { dateText, eventDate, eventEnd } = readOpening(
    lines
      .slice(0, OPENING)
      .map(({ text }, lineIndex) => (lineIndex === 0 ? text.slice(inText) : text)),
    { printDate, datelineDate, today },
  )
  const none = () => (event.precision === 'none' ? [] : againstDateText(event))
  // 昨日 is counted from the day of writing, which only a dateline says.
  if (!dateText || !eventDate || !(NUMBERED.test(dateText) || datelineDate)) return none()
  const starts = lines.map(({ text }, index) => text.indexOf(dateText, index === 0 ? inText : 0))
  const found = starts.findIndex((start) => start >= 0)
  const [line, start] = [lines[found], starts[found]]
  const anchor = line && start !== undefined ? { line, start } : null
  // Behind a dateline alone an event without a day may be of any.
  if (!anchor && !(toDay && datelineDate)) return none()
  const ask = (sentence: string) =>
    anchor
      ? [
          noteAt(
            WHAT,
            `正文开头${sentence}`,
            anchor.line,
            anchor.start,
            anchor.start + dateText.length,
          ),
        ]
      : [note(`电头${sentence}`)]
  const agrees = event.start === null || fits(event, { dateText, start: eventDate, end: eventEnd })
  if (agrees && !toDay && !ONLY_MONTH.test(eventDate)) {
    return ask(`作“${dateText}”，活动日期没有填到日，对吗？`)
  }
  if (agrees) return []
  const filled = formatKnownDate({
    precision: event.precision,
    startOn: event.start,
    endOn: event.end,
  })
  return ask(`作“${dateText}”，活动日期填的是${filled}，哪个对？`)
}

/** 近日 of a text whose words nobody took over: readers would be shown no date at all. */
function looseDate(content: Content, today: string): Hint[] {
  const { event, printDate } = content
  if (event.precision !== 'none' || event.dateText !== '') return []
  const lines = bodyLines(content)
  const { datelineDate, inText } = findDateline(content, lines)
  const [first] = lines
  if (!first) return []
  const opening = first.text.slice(inText)
  const { dateText, eventDate } = readOpening([opening], { printDate, datelineDate, today })
  if (!dateText || eventDate !== null) return []
  if (SINCE.test(dateText) || NUMBERED.test(dateText)) return []
  const start = first.text.indexOf(dateText, inText)
  // 安排了近期的工作 says of no event when it was.
  const [before, after] = [first.text.slice(inText, start), first.text[start + dateText.length]]
  if (start < 0 || /[^，。、\s]$/.test(before) || after === '的') return []
  return [
    noteAt(
      WHAT,
      `正文写的是“${dateText}”，“原文的日期词”里还没有填。`,
      first,
      start,
      start + dateText.length,
    ),
  ]
}

/** The day of the dateline, in its own field or before the text, and where the text begins behind it. */
function findDateline(
  content: Content,
  lines: readonly ContentLine[],
): { datelineDate: Dateline['date']; inText: number } {
  const inText = parseDateline(lines[0]?.text ?? '')
  const field = parseDateline(content.dateline)
  return { datelineDate: field?.date ?? inText?.date ?? null, inText: inText?.end ?? 0 }
}

/** What the opening says; 本月26日 of an edition without print date is of the month it is written in. */
function readOpening(
  opening: readonly string[],
  {
    printDate,
    datelineDate,
    today,
  }: { printDate: string | null; datelineDate: Dateline['date']; today: string },
): DateReading {
  const read = (day: string | null) =>
    readEventDate(opening, {
      pageDate: day === null ? null : parsePageDate(day),
      pageDateGiven: day !== null,
      pageYear: null,
      datelineDate,
    })
  const reading = read(printDate)
  return OF_A_MONTH.test(reading.dateText ?? '') ? read(printDate ?? today) : reading
}

function fits(
  { precision, start, end }: ContentEvent,
  event: { dateText: string; start: string; end: string | null },
): boolean {
  const monthly = precision === 'month' || ONLY_MONTH.test(event.start)
  // A year that the text does not name was worked out from the print date, which has its own question.
  const yearly = event.dateText.includes('年')
  const cut = (day: string | null) => {
    const [year, month, date] = (day ?? '').replace(/^--/, '-').split('-')
    return [yearly ? year : '', month, monthly ? '' : date].join('-')
  }
  const first = cut(event.start)
  const last = cut(event.end ?? event.start)
  if (event.end === null) return cut(start) === first
  // One day of the text's range may be the event.
  if (precision === 'day' && first <= last) return cut(start) >= first && cut(start) <= last
  return cut(start) === first && (precision !== 'range' || cut(end) === last)
}

/** Where the text has no day: the words the date was read from, against the date that was filled in. */
function againstDateText({ dateText, start }: ContentEvent): Hint[] {
  const [, month, day] = /(\d{1,2})月(\d{1,2})日/.exec(foldWidth(dateText)) ?? []
  if (!start || month === undefined || day === undefined) return []
  const filled = start.slice(-5)
  if (filled === `${month.padStart(2, '0')}-${day.padStart(2, '0')}`) return []
  const [filledMonth, filledDay] = filled.split('-').map(Number)
  return [note(`原文作“${dateText}”，日期填的是${filledMonth}月${filledDay}日。`)]
}

function daysNamed(content: Content): Hint[] {
  const near =
    content.printDate ?? (isIsoDay(content.event.start ?? '') ? content.event.start : null)
  return contentLines(content).flatMap((line) =>
    [...foldWidth(line.text).matchAll(DAY)].flatMap((match) => dayNamed(match, line, near)),
  )
}

function dayNamed(match: RegExpExecArray, line: ContentLine, near: string | null): Hint[] {
  const [matched, year, month = '', day = '', weekday] = match
  const at = (sentence: string) => [
    noteAt(WHAT, sentence, line, match.index, match.index + matched.length),
  ]
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A leap year lets 2月29日 pass where no year is printed.
  if (!isIsoDay(`${year ?? '2000'}-${monthDay}`)) return at(`没有“${matched}”这一天。`)
  const iso = year ? `${year}-${monthDay}` : nearest(monthDay, near)
  if (weekday === undefined || iso === null) return []
  const right = formatWeekday(iso)
  if (right === `周${weekday === '天' ? '日' : weekday}`) return []
  return at(`${formatDay(iso)}是${right}，文中作“${matched}”。`)
}

/** The day of that name closest to a known one. */
function nearest(monthDay: string, near: string | null): string | null {
  if (near === null) return null
  const year = Number(near.slice(0, 4))
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(near))
  return (
    [year - 1, year, year + 1]
      .map((candidate) => `${candidate}-${monthDay}`)
      .filter(isIsoDay)
      .toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  )
}

const note = (sentence: string): Hint => ({ severity: 'note', what: WHAT, sentence, where: null })
