import { describe, expect, it } from 'vitest'

import { comparePunctuality, describeNow, describeStanding } from './proposal-standing.ts'

const TODAY = '2026-03-20'

describe('how a proposal stands', () => {
  it.each([
    ['closed', null, 'done', '已办结'],
    ['answered', '2026-03-01', 'done', '已答复'],
    ['filed', null, 'waiting', '已立案'],
    ['declined', null, 'waiting', '不予立案'],
    ['assigned', null, 'now', '已交办'],
    ['in-progress', '2026-03-11', 'late', '超期 9 天'],
    ['in-progress', '2026-03-20', 'soon', '今天到期'],
    ['in-progress', '2026-04-01', 'soon', '还有 12 天'],
    ['in-progress', '2026-06-20', 'now', '还有 92 天'],
  ] as const)('%s until %s', (state, dueOn, tone, words) =>
    expect(describeStanding({ state, dueOn }, TODAY)).toEqual({ tone, words }),
  )
})

it('says how an answer stands beside its deadline', () => {
  expect(comparePunctuality('2026-03-06', '2026-03-11')).toBe('比期限早 5 天')
  expect(comparePunctuality('2026-03-14', '2026-03-11')).toBe('比期限晚 3 天')
  expect(comparePunctuality('2026-03-11', '2026-03-11')).toBe('当天到期，按期答复')
  expect(comparePunctuality('2026-03-11', null)).toBeNull()
})

it('names the state and what is left while somebody has to answer', () => {
  const now = (state: 'in-progress' | 'answered', dueOn: string | null) =>
    describeNow({ state, dueOn }, TODAY)
  expect(now('in-progress', '2026-04-01')).toBe('办理中，还有 12 天')
  expect(now('in-progress', '2026-03-11')).toBe('办理中，超期 9 天')
  expect(now('in-progress', null)).toBe('办理中')
  expect(now('answered', '2026-03-11')).toBe('已答复')
})
