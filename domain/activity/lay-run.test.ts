import { expect, it } from 'vitest'

import { layRun } from './lay-run.ts'

it('goes down to the first number and says what is missing on the way', () => {
  const [eighth, tenth, again] = [{ number: 8 }, { number: 10 }, { number: 10 }]
  expect(layRun([eighth, tenth, again])).toEqual([
    { kind: 'told', number: 10, told: [tenth, again] },
    { kind: 'missing', first: 9, last: 9 },
    { kind: 'told', number: 8, told: [eighth] },
    { kind: 'missing', first: 1, last: 7 },
  ])
})

it('has nothing to say of a run that is whole, nor of none', () => {
  const whole = [{ number: 2 }, { number: 1 }]
  expect(layRun(whole).map(({ kind }) => kind)).toEqual(['told', 'told'])
  expect(layRun([])).toEqual([])
})
