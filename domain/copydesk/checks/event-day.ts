import type { Content } from '#domain/article/content'
import { addDays, isIsoDay, wordDay, wordWeekday } from '#lib/dates'

import { foldWidth } from '../width.ts'
import { copyLines, noteAt, type CopyLine, type Hint } from './hint.ts'

const WHAT = '日期'
const OLD_DAYS = 60
const DAY =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:(?:上午|下午|晚上?|当天)?\s?\(?\s?(?:星期|周|礼拜)([一二三四五六日天])(?!年|岁|期|[五四三二一六日]))?/g

/** Whether event date, print date and the days and weekdays that the copy names fit together. */
export function checkEventDay(content: Content): Hint[] {
  return [...againstPrint(content), ...againstWords(content), ...daysNamed(content)]
}

function againstPrint({ event, printDate }: Content): Hint[] {
  const { start, end } = event
  if (!printDate || !start || !isIsoDay(start)) return []
  if (event.precision === 'month' ? start.slice(0, 7) > printDate.slice(0, 7) : start > printDate) {
    return [note(`活动日期 ${wordDay(start)} 在见报日期 ${wordDay(printDate)} 之后。`)]
  }
  if (end && end > printDate) return [note(`活动到 ${wordDay(end)} 才结束，见报却在它之前。`)]
  if ((end ?? start) < addDays(printDate, -OLD_DAYS)) {
    return [note(`活动比见报早了两个月以上（${wordDay(start)}），年份对吗？`)]
  }
  return []
}

/** The words the date was read from, against the date that was filled in. */
function againstWords({ event: { dateText, start } }: Content): Hint[] {
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
  return copyLines(content).flatMap((line) =>
    [...foldWidth(line.text).matchAll(DAY)].flatMap((match) => dayNamed(match, line, near)),
  )
}

function dayNamed(match: RegExpExecArray, line: CopyLine, near: string | null): Hint[] {
  const [words, year, month = '', day = '', weekday] = match
  const at = (sentence: string) => [
    noteAt(WHAT, sentence, line, match.index, match.index + words.length),
  ]
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A leap year lets 2月29日 pass where no year is printed.
  if (!isIsoDay(`${year ?? '2000'}-${monthDay}`)) return at(`没有“${words}”这一天。`)
  const iso = year ? `${year}-${monthDay}` : nearest(monthDay, near)
  if (weekday === undefined || iso === null) return []
  const right = wordWeekday(iso)
  if (right === `周${weekday === '天' ? '日' : weekday}`) return []
  return at(`${wordDay(iso)}是${right}，文中作“${words}”。`)
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
