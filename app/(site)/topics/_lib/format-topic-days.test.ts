import { expect, it } from 'vitest'

import { formatTopicDays } from './format-topic-days.ts'

it.each([
  ['2026-03', '2026-03', '2026年3月'],
  ['2026-03-01', '2026-03-31', '2026年3月'],
  ['2026-03-16', '2026-04-02', '2026年3月16日至4月2日'],
  ['2023-03', '2026-04-02', '2023年3月至2026年4月2日'],
])('a topic from %s to %s is of %s', (first, last, words) => {
  expect(formatTopicDays({ first, last })).toBe(words)
})
