import { expect, it } from 'vitest'

import type { SessionFigures } from './session-figures.ts'
import { NO_STEPS } from './step-figures.ts'
import { writeReport, type Reported } from './report-text.ts'

const NO_PROMISE = { open: 0, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 }
const NONE = { satisfied: 0, mostly: 0, not: 0 }
const FIGURES: SessionFigures = {
  steps: NO_STEPS,
  states: {},
  cases: 0,
  keyTakenUp: 0,
  byCategory: [],
  byMoverKind: [],
  byClass: [],
  timing: {
    'on-time': 0,
    late: 0,
    overdue: 0,
    running: 0,
    'owed-undated': 0,
    'answered-undated': 0,
  },
}
const reported = (figures: Partial<SessionFigures>, given: Partial<Reported> = {}): Reported => ({
  session: { term: 10, number: 2, divisionName: '某县', isDemo: false },
  statistics: {
    figures: { ...FIGURES, ...figures },
    handling: {
      byUnit: [],
      talked: { yes: 0, no: 0 },
      faced: 0,
      promiseDue: 0,
      overall: NONE,
      attitude: NONE,
      result: NONE,
      promised: NO_PROMISE,
    },
  },
  merges: [],
  today: '2026-03-20',
  ...given,
})

it('leaves out what is nothing', () => {
  expect(writeReport(reported({ steps: { ...NO_STEPS, received: 3, filed: 3 } }))).toEqual({
    headline: '政协某县十届二次会议提案审查情况',
    paragraphs: ['截至2026年3月20日，十届二次会议共收到提案3件。经审查，立案3件，立案率100%。'],
  })
})

it('says how many were merged before they were filed, and marks a demonstration', () => {
  const figures = { steps: { ...NO_STEPS, received: 5, filed: 3 }, states: { merged: 2 } }
  const session = { term: 10, number: 2, divisionName: '某县', isDemo: true }
  expect(writeReport(reported(figures, { session })).paragraphs).toEqual([
    '（下面是演示数据。）',
    '截至2026年3月20日，十届二次会议共收到提案5件。经审查，立案3件，立案率60%。',
    '另有2件在立案以前并入别的提案。',
  ])
})

it('says what became of it, attitude and result apart', () => {
  const asked = reported({
    steps: { ...NO_STEPS, received: 4, filed: 4, key: 2, 'taken-up': 1, answered: 3 },
    keyTakenUp: 1,
    byClass: [
      { resultClass: 'A', count: 2 },
      { resultClass: 'none', count: 1 },
    ],
    timing: { ...FIGURES.timing, 'on-time': 2, late: 1, running: 1 },
  })
  const handling = {
    byUnit: [],
    talked: { yes: 2, no: 1 },
    faced: 1,
    promiseDue: 0,
    overall: { satisfied: 0, mostly: 1, not: 0 },
    attitude: { satisfied: 2, mostly: 0, not: 0 },
    result: { satisfied: 1, mostly: 0, not: 1 },
    promised: NO_PROMISE,
  }
  const { figures } = asked.statistics
  expect(writeReport({ ...asked, statistics: { figures, handling } }).paragraphs.slice(1)).toEqual([
    '确定重点提案2件，其中1件由领导批办领办。',
    '已经答复3件。办理结果：A类2件，没有登记类别1件。交办件里：按期答复2件，超期才答复1件。答复以前同提案者沟通过的2件，没有沟通的1件。',
    '提案者对办理：满意0件，基本满意1件，不满意0件。提案者对办理态度：满意2件，基本满意0件，不满意0件。提案者对办理结果：满意1件，基本满意0件，不满意1件。',
  ])
})
