import { expect, it } from 'vitest'

import { lowerPriority } from './lower-priority.ts'

/** The priority after a process that was started at `start` asked for `wanted`. */
function priorityAfter(start: number, wanted: number): number {
  let now = start
  lowerPriority(wanted, {
    getPriority: () => now,
    setPriority: (value: unknown) => {
      if (Number(value) < now) throw new Error('EACCES')
      now = Number(value)
    },
  })
  return now
}

it('lowers a priority and never raises one, which only a privileged user may', () => {
  expect(priorityAfter(0, 10)).toBe(10)
  expect(priorityAfter(10, 10)).toBe(10)
  expect(priorityAfter(19, 10)).toBe(19)
})
