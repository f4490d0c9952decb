import { expect, test } from 'vitest'

import { dropUnseen, isBlank } from './unseen.ts'

test('drops what nobody sees and knows where the rest stood', () => {
  const { text, offsetOf } = dropUnseen('1\u200b38\u00ad 4')
  expect(text).toBe('138 4')
  expect([0, 1, 2, 3, 4].map(offsetOf)).toEqual([0, 2, 3, 5, 6])
})

test('drops spaces and line breaks when they are not to count', () => {
  const { text, offsetOf } = dropUnseen('某\u3000 敏\n词', { spaces: false })
  expect(text).toBe('某敏词')
  expect([0, 1, 2].map(offsetOf)).toEqual([0, 3, 5])
})

test('leaves a text alone in which all is seen', () => {
  const { text, offsetOf } = dropUnseen('县政协𠮷')
  expect(text).toBe('县政协𠮷')
  expect(offsetOf(3)).toBe(3)
})

test.each(['', ' ', '\u3000', '\u200b\u200d', '\ufeff\n', '\u2060\u00ad', '\u3164', '\u2800'])(
  '%j is blank',
  (text) => expect(isBlank(text)).toBe(true),
)
test.each(['字', '\u200b。', '0'])('%j is not blank', (text) => expect(isBlank(text)).toBe(false))
