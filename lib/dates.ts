// Instants are UTC inside; a day is 'YYYY-MM-DD' in Asia/Shanghai, which has had no clock changes
// since 1991 and stands 8 hours ahead.
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

export type IsoDay = string

/** The day in Shanghai at an instant. */
export function shanghaiDay(instant: Date): IsoDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** Wall clock in Shanghai, 'HH:MM'. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
}

/** Wall clock in Shanghai to the second, 'HH:MM:SS'. */
export function shanghaiClock(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 19)
}

/** The instant of a day and a wall clock 'HH:MM' in Shanghai; an invalid Date for anything else. */
export function shanghaiInstant(day: IsoDay, time: string): Date {
  const known = isIsoDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  return new Date(known ? `${day}T${time}:00+08:00` : Number.NaN)
}

/** '2023-03-16T09:30:00+08:00', the form machines are given. */
export function shanghaiIso(instant: Date): string {
  return `${new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`
}

/** True for a day that exists: 2023-02-29 and the year 0 do not. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The last day of a month, which may be counted past the year. */
export const lastOfMonth = (year: number, month: number): IsoDay =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The same date some months later; the last of the month where it has no such date. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const last = lastOfMonth(year, month + count)
  const same = `${last.slice(0, 8)}${day.slice(8)}`
  return same < last ? same : last
}

/** How many days one day comes before another; negative when it comes after. */
export const daysBetween = (from: IsoDay, until: IsoDay): number =>
  (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS

export const laterDay = (one: IsoDay, other: IsoDay): IsoDay => (one < other ? other : one)

/** Whether the last day of something is over; what has no last day goes on. */
export const isPast = (lastDay: IsoDay | null, today: IsoDay): boolean =>
  lastDay !== null && lastDay < today

/** The first day of the twelve months that end with the month of a day. */
export function firstOfYearTo(day: IsoDay): IsoDay {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekday(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** 周四 */
export function formatWeekday(day: IsoDay): string {
  return `周${WEEKDAYS[weekday(day)]}`
}

/** 2023年3月16日; 3月16日 when `sameYear` is the year of the day. */
export function formatDay(day: IsoDay, sameYear?: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const short = `${month}月${date}日`
  return year === sameYear ? short : `${year}年${short}`
}

/** 2026年3月1日起; 2026年3月1日至4月1日: the days between which something holds. */
export function formatTerm({
  startsOn,
  endsOn,
}: {
  startsOn: IsoDay
  endsOn: IsoDay | null
}): string {
  if (endsOn === null) return `${formatDay(startsOn)}起`
  return `${formatDay(startsOn)}至${formatDay(endsOn, Number(startsOn.slice(0, 4)))}`
}

/** 2023年3月 */
export function formatMonth(day: IsoDay): string {
  const [year, month] = day.split('-').map(Number)
  return `${year}年${month}月`
}

/**
 * A year (YYYY), month (YYYY-MM) or day: 2023年, 2023年3月, 2023年3月16日. What it shares with `from`, the one
 * that is shown, is left out of a day and of a month.
 */
export function formatSpan(span: string, from = ''): string {
  const [year, month, day] = span.split('-')
  const parts = [
    !(month && from.startsWith(`${year}-`)) && `${year}年`,
    month && !(day && from.startsWith(`${year}-${month}-`)) && `${Number(month)}月`,
    day && `${Number(day)}日`,
  ]
  return parts.filter(Boolean).join('')
}

/** 2023年3月16日 09:30 in Shanghai. */
export function formatInstant(instant: Date): string {
  return `${formatDay(shanghaiDay(instant))} ${shanghaiTime(instant)}`
}

/** 3月16日 09:30 in Shanghai; with the year when it is not the year of `now`. */
export function formatMoment(instant: Date, now: Date): string {
  const year = Number(shanghaiDay(now).slice(0, 4))
  return `${formatDay(shanghaiDay(instant), year)} ${shanghaiTime(instant)}`
}

/** How long something has gone on, from milliseconds: 2天21小时, 6小时25分, 25分. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return `${minutes}分`
  if (hours < 24) return `${hours}小时${minutes % 60}分`
  return `${Math.floor(hours / 24)}天${hours % 24}小时`
}
