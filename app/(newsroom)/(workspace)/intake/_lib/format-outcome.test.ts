import { expect, it } from 'vitest'

import { formatOutcome } from './format-outcome.ts'

it.each([
  [{ state: 'received', destination: null, reason: null }, '收到'],
  [{ state: 'accepted', destination: 'proposal-committee', reason: null }, '已受理，转提案委'],
  [{ state: 'declined', destination: null, reason: 'petition' }, '未采纳：属于信访、举报'],
] as const)('says what became of %j', (outcome, words) => {
  expect(formatOutcome(outcome)).toBe(words)
})
