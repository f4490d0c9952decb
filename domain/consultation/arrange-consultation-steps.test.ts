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
    createdAt: AT,
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
    '办完',
    '督办',
    '答复',
    '群众评议',
    '办结',
  ])
})

it('keeps what was taken back, between what went before it on that day and what came after', () => {
  const at = (minute: number) => new Date(AT.getTime() + minute * 60_000)
  const lit = (lamp: 'hand-over' | 'handle', minute: number, words = '') => ({
    lamp,
    litOn: DAY,
    unit: null,
    words,
    createdAt: at(minute),
  })
  const moved = (move: 'report-progress' | 'redo', minute: number, reason: string) => ({
    move,
    doneOn: move === 'redo' ? null : DAY,
    createdAt: at(minute),
    reason,
  })
  const steps = arrangeConsultationSteps({
    visits: [],
    talks: [],
    agreements: [],
    lamps: [lit('hand-over', 0), lit('handle', 2, '立好了'), lit('handle', 4, '通电了')],
    moves: [moved('report-progress', 1, '正在找厂家'), moved('redo', 3, '灯不亮')],
    adoption: null,
    dueOn: null,
    verdict: null,
  } as unknown as Parameters<typeof arrangeConsultationSteps>[0])
  expect(steps.map(({ title, note }) => [title, note]).toReversed()).toEqual([
    ['交办', null],
    ['办理进展', '正在找厂家'],
    ['办完', '立好了'],
    ['重新办理', '灯不亮'],
    ['办完', '通电了'],
  ])
})
