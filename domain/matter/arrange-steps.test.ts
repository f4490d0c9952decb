import { expect, it } from 'vitest'

import { arrangeLamps, arrangeSteps, type FollowedProposal } from './arrange-steps.ts'

const TODAY = '2026-03-20'
const LEAD = {
  unit: '县住建局',
  part: 'lead',
  assignedOn: '2026-02-01',
  dueOn: '2026-03-11',
  answeredOn: null,
  resultClass: null,
} as const
const RUNNING: FollowedProposal = {
  state: 'in-progress',
  isFiled: true,
  openedOn: '2026-01-10',
  closedOn: null,
  dueOn: '2026-03-11',
  assignments: [LEAD, { ...LEAD, unit: '县财政局', part: 'joint', dueOn: '2026-03-01' }],
  earlierAnswers: [],
  redoneOn: [],
}
const ANSWERED: FollowedProposal = {
  ...RUNNING,
  state: 'answered',
  dueOn: null,
  assignments: [{ ...LEAD, answeredOn: '2026-03-06', resultClass: 'B' }],
}

const lampsOf = (proposal: FollowedProposal) =>
  arrangeLamps(proposal, TODAY).map(({ sign, state, words }) => `${sign} ${state} ${words}`)

it('lights the lamps from the days', () => {
  expect(lampsOf(RUNNING)).toEqual([
    '立 done 2026年1月10日',
    '交 done 2026年2月1日',
    '复 late 超期 9 天',
    '结 waiting 还没有答复',
  ])
  expect(lampsOf(ANSWERED).slice(2)).toEqual(['复 done 2026年3月6日', '结 now 等待评价'])
  expect(lampsOf({ ...ANSWERED, state: 'closed' })[3]).toBe('结 done 没登记日期')
  expect(lampsOf({ ...RUNNING, state: 'filed', dueOn: null, assignments: [] })).toEqual([
    '立 done 2026年1月10日',
    '交 now 等待交办',
    '复 waiting 还没有交办',
    '结 waiting 还没有答复',
  ])
})

it('has no lamps for what was not filed or goes on under another number', () => {
  expect(lampsOf({ ...RUNNING, isFiled: false, state: 'declined' })).toEqual([])
  expect(lampsOf({ ...RUNNING, state: 'merged' })).toEqual([])
})

it('lists what has a day, the latest first', () => {
  expect(arrangeSteps(ANSWERED)).toEqual([
    {
      day: '2026-03-06',
      title: '县住建局答复',
      note: 'B类 正在解决或列入计划，比期限早 5 天',
    },
    { day: '2026-02-01', title: '交县住建局主办', note: '期限 2026年3月11日' },
    { day: '2026-01-10', title: '立案', note: null },
  ])
})

it('keeps the answers before a matter was handled anew, and says of them that they are earlier ones', () => {
  const answer = {
    unit: '县住建局',
    part: 'lead',
    answeredOn: '2026-03-06',
    resultClass: 'B',
  } as const
  const redone = {
    ...RUNNING,
    assignments: [LEAD],
    earlierAnswers: [answer],
    redoneOn: ['2026-03-06'],
  }
  expect(arrangeSteps(redone).slice(0, 3)).toEqual([
    { day: '2026-03-06', title: '重新办理', note: null },
    {
      day: '2026-03-06',
      title: '县住建局答复',
      note: 'B类 正在解决或列入计划，以前的答复，后来重新办理',
    },
    { day: '2026-02-01', title: '交县住建局主办', note: null },
  ])
  const again = { ...LEAD, answeredOn: '2026-03-10', resultClass: 'A' } as const
  const [last] = arrangeSteps({ ...redone, assignments: [again] })
  expect(last).toEqual({
    day: '2026-03-10',
    title: '县住建局答复',
    note: 'A类 已经解决或采纳，比期限早 1 天',
  })
})
