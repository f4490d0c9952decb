import { expect, it } from 'vitest'

import { withPromiseSteps } from './with-promise-steps.ts'

const STEPS = [
  { day: '2026-05-01', title: '已办结', note: null },
  { day: '2026-03-06', title: '县住建局答复', note: null },
  { day: '2026-01-10', title: '立案', note: null },
]
const OPEN = {
  unit: '县住建局',
  words: '建成三个站点',
  dueOn: '2026-09-30',
  state: 'open',
  endWords: null,
  madeOn: '2026-03-06',
  endedOn: null,
} as const
const MADE = {
  day: '2026-03-06',
  title: '记下县住建局的承诺',
  note: '建成三个站点，2026年9月30日前',
}

it('has a promise on its day, after the answer in which it stands', () => {
  expect(withPromiseSteps(STEPS, [OPEN])).toEqual([STEPS[0], MADE, ...STEPS.slice(1)])
})

it.each([
  ['kept', '三个站点都建成了', '县住建局的承诺已兑现', '三个站点都建成了'],
  ['superseded', null, '县住建局的承诺由新的承诺代替', '建成三个站点'],
] as const)('has the end of one that is %s', (state, endWords, title, note) => {
  const ended = { ...OPEN, state, endWords, endedOn: '2026-08-20' }
  expect(withPromiseSteps(STEPS, [ended])).toEqual([
    { day: '2026-08-20', title, note },
    STEPS[0],
    MADE,
    ...STEPS.slice(1),
  ])
})
