import { expect, it } from 'vitest'

import { sumCounts } from './sum-counts.ts'

const of = (divisionCode: string, kind: 'topic' | 'history', state: 'received' | 'declined') => ({
  divisionCode,
  division: `地方${divisionCode}`,
  kind,
  state,
})

it('has one row a place, each count in its kind and in its state', () => {
  const rows = sumCounts([
    { ...of('620826', 'topic', 'received'), count: 2 },
    { ...of('620825', 'history', 'declined'), count: 3 },
    { ...of('620825', 'topic', 'declined'), count: 4 },
  ])
  expect(rows).toEqual([
    {
      code: '620825',
      division: '地方620825',
      kinds: { topic: 4, proposal: 0, history: 3 },
      states: { received: 0, accepted: 0, declined: 7 },
    },
    {
      code: '620826',
      division: '地方620826',
      kinds: { topic: 2, proposal: 0, history: 0 },
      states: { received: 2, accepted: 0, declined: 0 },
    },
  ])
})
