import { expect, it } from 'vitest'

import { mapInTurns } from './in-turns.ts'

it('maps in order, and lets what waits go on after each', async () => {
  const happened: string[] = []
  const next = () =>
    setImmediate(() => {
      happened.push('other')
      if (happened.length < 6) next()
    })
  next()
  const mapped = mapInTurns([1, 2, 3], (item) => {
    happened.push(String(item))
    return item * 2
  })
  expect(await mapped).toEqual([2, 4, 6])
  expect(happened.slice(0, 5)).toEqual(['1', 'other', '2', 'other', '3'])
})
