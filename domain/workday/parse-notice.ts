import { addDays, daysBetween, formatWeekday, isIsoDay, type IsoDay } from '#lib/dates'

// The notice of the State Council's office on the holidays of a year, read as it is published. It holds sums of its
// own: weekdays in brackets and 共N天; a reading that disagrees with them is refused.

export interface Holiday {
  name: string
  /** Its days, first to last. */
  rest: IsoDay[]
  /** Days of a weekend that are worked for it. */
  work: IsoDay[]
}

export interface ReadNotice {
  holidays: Holiday[]
  /** What is wrong, a sentence each. */
  issues: string[]
}

const ITEM = /^(?:[一二三四五六七八九十]+、)?\s*([\p{Script=Han}、]+?)[：:]\s*(.+)$/u
const BRACKET = /（[^）]*?(周[一二三四五六日])）/u
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/u
const LONGEST = 15

/** Reads the list of holidays of a year; other lines of the notice are passed over. */
export function parseNotice(text: string, year: number): ReadNotice {
  const read = text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .split(/\r?\n/u)
    .flatMap((line) => readItem(line.trim(), year) ?? [])
  const holidays = read.map(({ name, rest, work }) => ({ name, rest, work }))
  const issues = read.flatMap((one) => one.issues)
  if (holidays.length === 0) issues.push('没有读出放假的日子：请把通知里“一、元旦……”这几行贴进来')
  return { holidays, issues }
}

function readItem(line: string, year: number): (Holiday & { issues: string[] }) | null {
  const [, name = '', rest = ''] = ITEM.exec(line) ?? []
  if (!DAY.test(rest) || !rest.includes('放假')) return null
  const [off = '', ...others] = rest.split('放假')
  const issues: string[] = []
  const wrong = (what: string) => issues.push(`${name}：${what}`)
  const [first, last = first] = off.split('至').map((part) => readDay(part, year))
  const days: IsoDay[] = []
  const end = last && first ? monthOf(last, first) : null
  if (!first || !end || !isIsoDay(first.day) || !isIsoDay(end.day) || end.day < first.day) {
    wrong('看不懂放假的日子')
  } else if (daysBetween(first.day, end.day) >= LONGEST) {
    wrong(`放假超过 ${LONGEST} 天`)
  } else {
    for (let day = first.day; day <= end.day; day = addDays(day, 1)) days.push(day)
  }
  const tail = others.join('放假')
  const worked = (/。?([^。]*)上班/u.exec(tail)?.[1] ?? '')
    .split('、')
    .filter((part) => DAY.test(part))
    .map((part) => readDay(part, year))
  for (const one of new Set([first, end, ...worked])) {
    if (one && isIsoDay(one.day) && one.weekday && formatWeekday(one.day) !== one.weekday) {
      wrong(`${one.day} 是${formatWeekday(one.day)}，通知里写的是${one.weekday}`)
    }
  }
  const counted = /(?:共|^)(\d+)天/u.exec(tail)?.[1]
  if (counted && days.length > 0 && Number(counted) !== days.length) {
    wrong(`写的是 ${counted} 天，数出来 ${days.length} 天`)
  }
  const work = worked.flatMap((one) => (one && isIsoDay(one.day) ? [one.day] : []))
  return { name, rest: days, work, issues }
}

interface ReadDay {
  day: string
  weekday: string | null
  /** Whether the month stands beside the day. */
  isWhole: boolean
}

function readDay(text: string, year: number): ReadDay | null {
  const found = DAY.exec(text)
  if (!found) return null
  const [, ownYear, month, date = ''] = found
  const day = `${ownYear ?? year}-${(month ?? '').padStart(2, '0')}-${date.padStart(2, '0')}`
  return { day, weekday: BRACKET.exec(text)?.[1] ?? null, isWhole: month !== undefined }
}

/** The end of 4月4日至6日 has the month of its beginning. */
const monthOf = (end: ReadDay, begin: ReadDay): ReadDay =>
  end.isWhole ? end : { ...end, day: `${begin.day.slice(0, 8)}${end.day.slice(-2)}` }
