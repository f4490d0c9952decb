import { expect, it } from 'vitest'

import { runDay, type Hour, type Machines } from './run-day.ts'

const MACHINES = { views: 30_000, stories: 200, counties: 20, web: 2, sharedBytes: 1e9, lag: 0.15 }
const runMorning = (machines: Machines) => runDay(machines, { from: 9, until: 11 })
const sum = (hours: readonly Hour[], part: keyof Hour) =>
  hours.reduce((total, hour) => total + hour[part], 0)

it('answers each visit once, and is the same each time', () => {
  const hours = runMorning(MACHINES)
  const parts = ['fromAnswers', 'fromMemory', 'fromShared', 'rendered'] as const
  for (const hour of hours)
    expect(parts.reduce((all, part) => all + hour[part], 0)).toBe(hour.views)
  expect(sum(hours, 'views')).toBeGreaterThan(3_000)
  expect(runMorning(MACHINES)).toEqual(hours)
})

it('renders less with a shared cache, and more the more is published', () => {
  const rendered = (given: Partial<typeof MACHINES>) =>
    sum(runMorning({ ...MACHINES, ...given }), 'rendered')
  expect(rendered({})).toBeLessThan(rendered({ sharedBytes: 0 }))
  expect(rendered({ stories: 2_000 })).toBeGreaterThan(rendered({ stories: 20 }))
})

it('asks the primary more the further its copies are behind', () => {
  const onPrimary = (lag: number) => sum(runMorning({ ...MACHINES, lag }), 'onPrimary')
  expect(onPrimary(0)).toBe(0)
  expect(onPrimary(60)).toBeGreaterThan(onPrimary(1))
})
