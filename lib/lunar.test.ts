import { expect, it } from 'vitest'

import { formatLunarDay } from './lunar.ts'

it('formats the lunar day with its solar term', () => {
  expect(formatLunarDay('2023-03-21')).toBe('农历癸卯年二月三十 春分')
  expect(formatLunarDay('2023-03-22')).toBe('农历癸卯年闰二月初一')
})
