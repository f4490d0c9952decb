import { expect, it } from 'vitest'

import { formatEnd, formatTopicDays } from './format-topic-days.ts'

it.each([
  ['2026-03', '2026-03', '2026年3月'],
  ['2026-03-01', '2026-03-31', '2026年3月'],
  ['2026-03-16', '2026-04-02', '2026年3月16日至4月2日'],
  ['2023-03', '2026-04-02', '2023年3月至2026年4月2日'],
])('a topic from %s to %s is of %s', (first, last, words) => {
  expect(formatTopicDays({ first, last })).toBe(words)
})

it('says that a topic is over once its last day has passed', () => {
  expect(formatEnd({ endsOn: '2026-11-30' }, '2026-12-02')).toBe('，2026年11月30日结束')
  expect(formatEnd({ endsOn: '2026-11-30' }, '2026-11-30')).toBe('')
  expect(formatEnd({ endsOn: null }, '2026-12-02')).toBe('')
})
