import { expect, it } from 'vitest'

import {
  assignmentLamps,
  describeAnswered,
  describeDue,
  describePart,
} from './format-assignment.ts'

const TODAY = '2026-03-20'
const one = {
  matterState: 'in-progress',
  dueOn: '2026-03-11',
  answeredOn: null,
  talkedOn: null,
  isRated: false,
} as const

it.each([
  ['waiting', '2026-03-11', '超期 9 天', 'late'],
  ['signed', '2026-03-20', '今天到期', 'soon'],
  ['signed', '2026-06-20', '还有 92 天', 'now'],
  ['signed', null, '没有期限', 'now'],
] as const)('a part that is %s and due on %s reads %s', (state, dueOn, words, tone) => {
  expect(describeDue({ ...one, state, dueOn }, TODAY)).toEqual({ words, tone })
})

it('says nothing of a deadline once nobody waits for the unit', () => {
  for (const state of ['refused', 'answered', 'countersigned'] as const) {
    expect(describeDue({ ...one, state }, TODAY)).toBeNull()
  }
})

it('lets a unit off with what it still had when the matter was over', () => {
  const left = { ...one, part: 'joint', state: 'waiting', matterState: 'closed' } as const
  expect(describePart(left)).toBe('提案已办结，不用再办')
  expect(describePart({ ...left, matterState: 'answered' })).toBe('待签收')
  expect(describePart({ ...left, state: 'countersigned' })).toBe('已会签')
  expect(describeDue(left, TODAY)).toBeNull()
  const lamps = assignmentLamps(left, TODAY)
  expect(lamps.map(({ state, words }) => [state, words])).toEqual([
    ['waiting', '没有签收'],
    ['waiting', '没有记下'],
    ['waiting', '不用再办'],
  ])
})

it('says that an answer waits for its signer, while somebody waits for the unit', () => {
  const drafted = { ...one, state: 'signed', isDrafted: true } as const
  expect(describePart(drafted)).toBe('等签发')
  expect(describePart({ ...drafted, isDrafted: false })).toBe('办理中')
  expect(describePart({ ...drafted, state: 'refused' })).toBe('已退件')
  expect(describePart({ ...drafted, matterState: 'closed' })).toContain('不用再办')
})

it('does not say that all have answered while one that joins has not', () => {
  const lead = { part: 'lead', state: 'answered' } as const
  const joint = (state: 'waiting' | 'signed' | 'refused' | 'countersigned') =>
    describeAnswered([lead, { part: 'joint', state }])
  expect(describeAnswered([lead])).toBe('各单位都答复了')
  expect(joint('countersigned')).toBe('各单位都答复了')
  expect(joint('refused')).toBe('各单位都答复了')
  const open = '该答复的单位都答复了，会办的还有 1 家没有会签'
  expect([joint('waiting'), joint('signed')]).toEqual([open, open])
})

it('lights a lamp for each step of a lead unit, and three for one that joins', () => {
  const states = (given: Partial<Parameters<typeof assignmentLamps>[0]>) =>
    assignmentLamps({ ...one, part: 'lead', state: 'signed', ...given }, TODAY).map(
      ({ sign, state }) => `${sign}${state}`,
    )
  expect(states({ state: 'waiting', dueOn: '2026-04-01' })).toEqual([
    '签now',
    '商waiting',
    '答waiting',
    '评waiting',
  ])
  expect(states({ talkedOn: '2026-03-05' })).toEqual(['签done', '商done', '答late', '评waiting'])
  const answered = { state: 'answered', answeredOn: '2026-03-10' } as const
  const talked = { ...answered, talkedOn: '2026-03-05' }
  expect(states(talked)).toEqual(['签done', '商done', '答done', '评waiting'])
  const rated = { matterState: 'answered' } as const
  expect(states({ ...talked, ...rated })).toEqual(['签done', '商done', '答done', '评now'])
  expect(states({ ...answered, ...rated })).toEqual(['签done', '答done', '评now'])
  expect(states({ part: 'joint', state: 'countersigned', answeredOn: '2026-03-10' })).toEqual([
    '签done',
    '答done',
  ])
})
