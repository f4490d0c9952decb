import { expect, it } from 'vitest'

import { freeSlots } from './free-slots.ts'
import { weekOf } from './week.ts'

const WEEK = weekOf('2026-12-02', '2026-01-01')
const at = (day: string, hour: number) => ({ day: `2026-12-0${day}`, minutes: hour * 60 })
const now = at('4', 9)

it('offers the usual times that are to come, and none that something else is near', () => {
  expect(freeSlots(WEEK, { now, taken: [at('5', 8)], count: 3 })).toEqual([
    at('4', 15),
    at('5', 15),
    at('6', 8.5),
  ])
  expect(freeSlots(WEEK, { now, taken: [], count: 0 })).toEqual([])
})

it('offers nothing in a week that is over, and as much as there is where more is asked for', () => {
  expect(freeSlots(WEEK, { now: at('7', 0), taken: [], count: 9 })).toEqual([])
  expect(freeSlots(WEEK, { now: at('6', 9), taken: [], count: 9 })).toEqual([at('6', 15)])
})
