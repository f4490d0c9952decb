import { expect, it } from 'vitest'

import {
  columnOf,
  formatSlotTime,
  lanesOf,
  shiftSlot,
  shownHours,
  slotAt,
  slotOf,
  weekOf,
} from './week.ts'

const WEEK = weekOf('2026-12-02', '2026-01-01')
const HOURS = { first: 7, last: 21 }
const at = (minutes: number, day = '2026-12-02') => ({ day, minutes })

it('begins a week on Monday, on a Sunday too, and takes today for what is no day', () => {
  expect(WEEK).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ])
  expect(weekOf('2026-12-06', '2026-01-01')).toEqual(WEEK)
  expect(weekOf('2026-13-99', '2026-11-30')).toEqual(WEEK)
  expect(weekOf(undefined, '2026-11-30')).toEqual(WEEK)
})

it('reads and writes a time in Shanghai', () => {
  const slot = slotOf(new Date('2026-12-01T16:05:00Z'))
  expect(slot).toEqual(at(5))
  expect(formatSlotTime(slot)).toBe('00:05')
})

it('shows the hours of an office, and more where something is due', () => {
  expect(shownHours([])).toEqual(HOURS)
  expect(shownHours([at(6 * 60 + 30), at(23 * 60 + 47)])).toEqual({ first: 6, last: 24 })
})

it('drops at the half hour under the pointer, and never outside of the column', () => {
  expect(slotAt('2026-12-02', 0, HOURS).minutes).toBe(7 * 60)
  expect(slotAt('2026-12-02', 0.5, HOURS).minutes).toBe(14 * 60)
  expect(slotAt('2026-12-02', 0.53, HOURS).minutes).toBe(14 * 60)
  expect(slotAt('2026-12-02', 0.54, HOURS).minutes).toBe(14 * 60 + 30)
  expect(slotAt('2026-12-02', 1.2, HOURS).minutes).toBe(20 * 60 + 30)
  expect(slotAt('2026-12-02', -1, HOURS).minutes).toBe(7 * 60)
})

it.each([
  ['ArrowLeft', at(500, '2026-11-30'), at(500, '2026-11-29')],
  ['ArrowLeft', at(500), at(500, '2026-12-01')],
  ['ArrowRight', at(500, '2026-12-06'), at(500, '2026-12-07')],
  ['ArrowUp', at(9 * 60), at(8 * 60 + 30)],
  ['ArrowUp', at(9 * 60 + 10), at(9 * 60)],
  ['ArrowUp', at(7 * 60), at(7 * 60)],
  ['ArrowDown', at(9 * 60 + 10), at(9 * 60 + 30)],
  ['ArrowDown', at(20 * 60 + 30), at(20 * 60 + 30)],
])('%s moves by a day or to the next half hour', (key, from, to) => {
  expect(shiftSlot(from, key, HOURS)).toEqual(to)
})

it('shows a day of another week at the edge towards it', () => {
  const days = ['2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07']
  expect(days.map((day) => columnOf(day, WEEK))).toEqual([0, 0, 6, 6])
})

it('leaves other keys alone', () => expect(shiftSlot(at(540), 'a', HOURS)).toBeNull())

it('puts editions that would cover each other side by side', () => {
  const slots = [at(540), at(560), at(640), at(900), at(540, '2026-12-03')]
  expect(lanesOf(slots)).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
    { lane: 0, lanes: 1 },
    { lane: 0, lanes: 1 },
  ])
})
