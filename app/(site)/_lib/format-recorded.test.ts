import { expect, it } from 'vitest'

import { formatRecorded } from './format-recorded.ts'

it.each([
  [0, 0, '没有记下活动。'],
  [2, 0, '记下2项活动。'],
  [4, 1, '记下4项活动；另有1项不知道是哪天的，这一天发布。'],
  [0, 1, '没有写明在这一天的活动；有1项不知道是哪天的，这一天发布。'],
])('counts %i of the day and %i without a day as the list below does', (dated, others, words) => {
  expect(formatRecorded(dated, others, '发布')).toBe(words)
})
