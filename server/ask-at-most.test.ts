import { expect, it } from 'vitest'

import { askAtMost } from './ask-at-most.ts'

it('asks once in its time, failures too', async () => {
  let now = 0
  let asked = 0
  const get = askAtMost(
    15_000,
    async () => {
      asked += 1
      if (asked === 2) throw new Error('away')
      return asked
    },
    () => now,
  )
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
  now = 14_999
  expect(await get()).toBe(1)
  now = 15_000
  expect(await Promise.all([get(), get()])).toEqual([null, null])
  now = 30_000
  expect(await get()).toBe(3)
  expect(asked).toBe(3)
})
