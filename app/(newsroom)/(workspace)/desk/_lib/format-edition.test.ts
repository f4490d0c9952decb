import { expect, it } from 'vitest'

import { formatLength, formatTitle } from './format-edition.ts'

it('calls an edition without a headline by its first words', () => {
  expect(formatTitle({ headline: '委员看冬灌', firstWords: '县政协委员' })).toBe('委员看冬灌')
  expect(formatTitle({ headline: '', firstWords: '县政协委员' })).toBe('（没有主题）县政协委员')
  expect(formatTitle({ headline: '', firstWords: '' })).toBe('（还没有主题）')
})

it('counts pictures where there are no words', () => {
  expect(formatLength({ characters: 0, pictures: 1 })).toBe('1 张图片')
  expect(formatLength({ characters: 12, pictures: 1 })).toBe('12 字')
  expect(formatLength({ characters: 0, pictures: 0 })).toBe('0 字')
})
