import { expect, it } from 'vitest'

import type { RegisterFilter } from '#domain/matter/figures/handling-figures'

import { formatRegisterFilter, parseRegisterFilter } from './register-filter.ts'

const read = (address: string) =>
  parseRegisterFilter(Object.fromEntries(new URLSearchParams(address)))

it.each<RegisterFilter>([
  { step: 'filed' },
  { category: '城建' },
  { unitId: 7, timing: 'late' },
  { cases: 'only' },
  { talked: 'no' },
  { promise: 'broken-off' },
  { attitude: 'mostly', result: 'not' },
  { overall: 'satisfied' },
])('comes back out of an address as it was: %o', (filter) => {
  expect(read(formatRegisterFilter(filter))).toEqual(filter)
})

it('asks for nothing where an address has what there is not', () => {
  expect(read('step=x&unit=-1&cases=all&talked=perhaps&attitude=angry')).toEqual({})
})
