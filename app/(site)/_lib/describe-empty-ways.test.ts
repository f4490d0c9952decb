import { expect, it } from 'vitest'

import { describeEmptyWays } from './describe-empty-ways.ts'

it.each([
  [true, true, true, null],
  [false, true, true, '还没有公开的答复期限：日历现在是空的，公开了就自己出现。'],
  [true, false, true, '还没有公开的办理的日期：RSS 现在是空的，公开了就自己出现。'],
  [
    false,
    false,
    true,
    '还没有公开的答复期限和办理的日期：日历和 RSS 现在是空的，公开了就自己出现。',
  ],
  [false, true, false, null],
  [false, false, false, '还没有公开的办理的日期：RSS 现在是空的，公开了就自己出现。'],
])('days %s, steps %s, a calendar %s', (hasDays, hasSteps, hasCalendar, words) =>
  expect(describeEmptyWays({ hasDays, hasSteps }, { days: '答复期限', hasCalendar })).toBe(words),
)
