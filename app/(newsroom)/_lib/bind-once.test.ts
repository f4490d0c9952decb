import { expect, it } from 'vitest'

import { bindOnce } from './bind-once.ts'

const action = (target: { editionId: number }, sent: string) => `${target.editionId} ${sent}`

it('binds an action to the same target once', () => {
  const bound = bindOnce(action, { editionId: 7 })
  expect(bindOnce(action, { editionId: 7 })).toBe(bound)
  expect(bindOnce(action, { editionId: 8 })).not.toBe(bound)
  expect(bound('x')).toBe('7 x')
})

it('keeps a bounded number of places', () => {
  const first = bindOnce(action, { editionId: 0 })
  for (let editionId = 1; editionId < 600; editionId += 1) bindOnce(action, { editionId })
  expect(bindOnce(action, { editionId: 0 })).not.toBe(first)
})
