import { expect, it } from 'vitest'

import { describePromise } from './describe-promise.ts'
import { daysOver, lampOf } from './promise-state.ts'

it.each([
  ['2026-09-30', 'ahead', 0],
  ['2026-09-27', 'near', 0],
  ['2026-09-20', 'near', 0],
  ['2026-09-19', 'overdue', 1],
  ['2026-09-11', 'overdue', 9],
] as const)('lights what is due on %s as %s', (dueOn, lamp, days) => {
  expect(lampOf({ state: 'open', dueOn }, '2026-09-20')).toBe(lamp)
  expect(daysOver({ state: 'open', dueOn }, '2026-09-20')).toBe(days)
})

it('lights no day of what has ended', () => {
  expect(lampOf({ state: 'kept', dueOn: '2026-09-11' }, '2026-09-20')).toBe('kept')
  expect(daysOver({ state: 'broken-off', dueOn: '2026-09-11' }, '2026-09-20')).toBe(0)
})

it('says it in words', () => {
  const words = (state: 'open' | 'broken-off', dueOn: string) =>
    describePromise({ state, dueOn }, '2026-09-20').words
  expect(words('open', '2026-09-11')).toBe('超期 9 天')
  expect(words('open', '2026-09-21')).toBe('7 天内到期')
  expect(words('open', '2026-12-31')).toBe('未到期')
  expect(words('broken-off', '2026-09-11')).toBe('终止')
})
