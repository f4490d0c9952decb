import { expect, it } from 'vitest'

import { arrangeConsultationSteps } from './arrange-consultation-steps.ts'

const DAY = '2026-11-30'
const AT = new Date('2026-11-30T02:00:00Z')

it('lists what happened on one day in the order of the way a topic goes, the latest first', () => {
  const moved = (move: 'select' | 'report' | 'adopt' | 'judge' | 'close') => ({
    move,
    doneOn: DAY,
    createdAt: AT,
    reason: '',
  })
  const lit = (lamp: 'hand-over' | 'handle' | 'supervise' | 'reply') => ({
    lamp,
    litOn: DAY,
    unit: null,
    words: '',
  })
  const steps = arrangeConsultationSteps({
    visits: [{ day: DAY, place: '东街', found: '' }],
    talks: [
      {
        day: DAY,
        form: 'meeting',
        place: '议事室',
        members: 1,
        residents: 2,
        departments: 0,
        experts: 0,
      },
    ],
    agreements: [{ day: DAY, text: '加装路灯' }],
    lamps: [lit('hand-over'), lit('handle'), lit('supervise'), lit('reply')],
    moves: [moved('select'), moved('report'), moved('adopt'), moved('judge'), moved('close')],
    adoption: 'adopted',
    dueOn: null,
    verdict: { satisfied: 3, mostly: 0, dissatisfied: 0 },
  } as unknown as Parameters<typeof arrangeConsultationSteps>[0])
  expect(steps.map(({ title }) => title).toReversed()).toEqual([
    '确定为协商议题',
    '调研：东街',
    '会议：议事室',
    '形成协商意见',
    '报送',
    '采纳',
    '交办',
    '办理',
    '督办',
    '答复',
    '群众评议',
    '办结',
  ])
})
