import { expect, it } from 'vitest'

import { arrangeInstallments } from './arrange-installments.ts'

it('goes down to the first number and says what is missing on the way', () => {
  const [eighth, tenth, again] = [{ number: 8 }, { number: 10 }, { number: 10 }]
  expect(arrangeInstallments([eighth, tenth, again])).toEqual([
    { kind: 'reported', number: 10, reports: [tenth, again] },
    { kind: 'missing', first: 9, last: 9 },
    { kind: 'reported', number: 8, reports: [eighth] },
    { kind: 'missing', first: 1, last: 7 },
  ])
})

it('has nothing to say of a run that is whole, nor of none', () => {
  const whole = [{ number: 2 }, { number: 1 }]
  expect(arrangeInstallments(whole).map(({ kind }) => kind)).toEqual(['reported', 'reported'])
  expect(arrangeInstallments([])).toEqual([])
})
