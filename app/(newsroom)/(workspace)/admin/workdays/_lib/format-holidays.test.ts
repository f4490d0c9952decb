import { expect, it } from 'vitest'

import { KNOWN_NOTICES } from '#domain/workday/known-notices'

import { formatHolidays } from './format-holidays.ts'

it('says each holiday of a year in one line', () => {
  const [year] = KNOWN_NOTICES.filter((one) => one.year === 2026)
  const lines = year ? formatHolidays(year) : []
  expect(lines[0]).toBe('元旦 1月1日至3日，1月4日上班')
  expect(lines[1]).toBe('春节 2月15日至23日，2月14日、2月28日上班')
  expect(lines[2]).toBe('清明节 4月4日至6日')
})
