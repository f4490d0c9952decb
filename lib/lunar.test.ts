import { expect, it } from 'vitest'

import { wordLunarDay } from './lunar.ts'

it('words the lunar day with its solar term', () => {
  expect(wordLunarDay('2023-03-21')).toBe('农历癸卯年二月三十 春分')
  expect(wordLunarDay('2023-03-22')).toBe('农历癸卯年闰二月初一')
})
