import { expect, it } from 'vitest'

import { readRowDays } from './read-row-days.ts'

const BLANK = { openedOn: '', assignedOn: '', dueOn: '', answeredOn: '', closedOn: '' }
const read = (cells: Partial<typeof BLANK>, sessionOpenedOn: string | null = '2026-02-03') =>
  readRowDays({ ...BLANK, ...cells }, { today: '2026-12-02', sessionOpenedOn })

it('counts days without a year from the session, and each from the one before', () => {
  const cells = {
    assignedOn: '3月5日',
    dueOn: '6月30日',
    answeredOn: '6月21日',
    closedOn: '7月1日',
  }
  expect(read(cells)).toEqual({
    days: {
      openedOn: null,
      assignedOn: '2026-03-05',
      dueOn: '2026-06-30',
      answeredOn: '2026-06-21',
      closedOn: '2026-07-01',
    },
    issues: [],
  })
})

it('counts them from a day of the row that has its year, where nobody knows when the session was', () => {
  expect(read({ assignedOn: '2025-11-05', answeredOn: '1月21日' }, null)).toMatchObject({
    days: { answeredOn: '2026-01-21' },
    issues: [],
  })
})

it.each([
  ['of no session', { assignedOn: '3月5日' }, null],
  ['of before the session', { openedOn: '1月20日' }, '2026-02-03'],
  ['that may be of two years', { assignedOn: '11月5日' }, '2025-01-08'],
  ['to come', { answeredOn: '12月20日' }, '2026-02-03'],
  ['of a term from no day', { dueOn: '6月30日' }, '2026-02-03'],
] as const)('asks for the year of a day %s', (_, cells, sessionOpenedOn) => {
  expect(read(cells, sessionOpenedOn).issues).toEqual([expect.stringContaining('没有年份')])
})
