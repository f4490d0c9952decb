import { HolidayUtil } from 'lunar-typescript'
import { describe, expect, it } from 'vitest'

import { addDays } from '#lib/dates'

import { KNOWN_NOTICES } from './known-notices.ts'
import { missingYears } from './missing-years.ts'
import { parseNotice } from './parse-notice.ts'
import { addWorkdays, buildCalendar, isWorkday, workdaysBetween } from './workdays.ts'

const calendar = buildCalendar(KNOWN_NOTICES)

describe.each(KNOWN_NOTICES)('the notice of $year', ({ year, notice }) => {
  it('is read whole, and its weekdays and sums agree', () => {
    const { holidays, issues } = parseNotice(notice, year)
    expect(issues).toEqual([])
    expect(holidays).toHaveLength(notice.split('\n').length)
    expect(holidays.flatMap(({ rest }) => rest).length).toBe(year === 2025 ? 28 : 33)
  })

  it('says of each day what another source says', () => {
    let compared = 0
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const known = HolidayUtil.getHoliday(day)
      if (!known) continue
      expect([day, isWorkday(calendar, day)]).toEqual([day, known.isWork()])
      compared += 1
    }
    expect(compared).toBeGreaterThan(30)
  })
})

it('refuses a notice whose weekdays or sums do not agree with its days, and one without any', () => {
  const issuesOf = (notice: string) => parseNotice(notice, 2026).issues
  expect(issuesOf('元旦：1月1日（周三）放假1天，不调休。')).toEqual([
    '元旦：2026-01-01 是周四，通知里写的是周三',
  ])
  expect(issuesOf('一、清明节：4月4日（周六）至6日（周一）放假，共4天。')).toEqual([
    '清明节：写的是 4 天，数出来 3 天',
  ])
  expect(issuesOf('劳动节：5月5日至1日放假，共5天。')).toHaveLength(1)
  expect(issuesOf('各省、自治区、直辖市人民政府：')).toHaveLength(1)
  expect(parseNotice('元旦:12月31日(周三)放假1天。', 2025).issues).toEqual([])
})

it('reads a holiday that begins in the year before', () => {
  const { holidays, issues } = parseNotice(
    '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。',
    2023,
  )
  expect(issues).toEqual([])
  expect(holidays[0]?.rest).toEqual(['2022-12-31', '2023-01-01', '2023-01-02'])
})

it.each([
  // Over the Spring Festival of 2026: 14 and 28 February are worked, 15 to 23 are not.
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-02-27', 1, '2026-02-28'],
  ['2026-04-30', 3, '2026-05-08'],
  ['2026-03-02', 0, '2026-03-02'],
  ['2025-12-30', 2, '2026-01-04'],
  ['2026-12-30', 2, null],
])('%s and %d working days is %s', (from, count, until) => {
  expect(addWorkdays(calendar, from, count)).toBe(until)
})

it.each([
  ['2026-02-13', '2026-02-24', 2],
  ['2026-02-24', '2026-02-13', -2],
  ['2026-03-02', '2026-03-02', 0],
  ['2026-12-31', '2027-01-04', null],
])('between %s and %s lie %s working days', (from, until, count) => {
  expect(workdaysBetween(calendar, from, until)).toBe(count)
})

it('wants the year of a day, and from November on the next one', () => {
  expect(missingYears([2025, 2026], '2026-10-31')).toEqual([])
  expect(missingYears([2025, 2026], '2026-11-01')).toEqual([2027])
  expect(missingYears([], '2026-11-01')).toEqual([2026, 2027])
})
