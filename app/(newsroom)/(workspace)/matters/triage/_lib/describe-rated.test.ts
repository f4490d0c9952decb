import { expect, it } from 'vitest'

import { describeRated } from './describe-rated.ts'

it.each([
  [{ rated: 2, ratingDueOn: '2026-03-09' }, 'now', '都评价了，可以办结'],
  [{ rated: 0, ratingDueOn: '2026-03-08' }, 'now', '评价期限过了，2 位没有评价，可以办结'],
  [{ rated: 1, ratingDueOn: '2026-03-09' }, 'waiting', '还有 1 位没有评价，2026年3月9日到期'],
  [{ rated: 1, ratingDueOn: null }, 'waiting', '还有 1 位没有评价'],
])('says of %o whether it can be closed', (given, tone, words) => {
  expect(describeRated({ movers: 2, ...given }, '2026-03-09')).toEqual({ tone, words })
})
