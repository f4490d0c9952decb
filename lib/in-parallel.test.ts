import { setImmediate as turn } from 'node:timers/promises'

import { expect, it } from 'vitest'

import { inParallel } from './in-parallel.ts'

const items = [1, 2, 3, 4, 5, 6]

it('returns results in the order of the items, and has no more than its width under way', async () => {
  let running = 0
  let most = 0
  const results = await inParallel(items, 3, async (item) => {
    most = Math.max(most, ++running)
    for (let turns = items.length - item; turns >= 0; turns--) await turn()
    running--
    return item * 10
  })
  expect(results).toEqual([10, 20, 30, 40, 50, 60])
  expect(most).toBe(3)
})

it('begins nothing after a failure, and ends once what had begun has ended', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const work = inParallel(items, 2, async (item) => {
    begun.push(item)
    await turn()
    if (item === 1) throw new Error('the first')
    await turn()
    ended.push(item)
  })
  await expect(work).rejects.toThrow('the first')
  expect(begun).toEqual([1, 2])
  expect(ended).toEqual([2])
})
