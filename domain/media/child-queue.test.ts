import { expect, it } from 'vitest'

import { inTurn, type WorkOwner } from './child-queue.ts'

const MB = 1_024 * 1_024

/** Work that ends when the test lets it. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { ended: promise, end: resolve }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** The owners of works that are asked for in this order, in the order in which they begin, one ending at a time. */
async function orderOf(owners: readonly WorkOwner[]): Promise<WorkOwner[][]> {
  const begun: { owner: WorkOwner; end: () => void }[] = []
  const seen: WorkOwner[][] = []
  const all = owners.map((owner) => {
    const { ended, end } = held()
    return inTurn(owner, 1, async () => {
      begun.push({ owner, end })
      await ended
    })
  })
  for (let n = 0; n < owners.length; n += 1) {
    await settle()
    seen.push(begun.map(({ owner }) => owner))
    begun[n]?.end()
  }
  await Promise.all(all)
  return seen
}

it('runs two at once, the others in the order they came', async () => {
  const seen = await orderOf([1, 2, 3, 4, 5])
  expect(seen.map((begun) => begun.length)).toEqual([2, 3, 4, 5, 5])
  expect(seen.at(-1)).toEqual([1, 2, 3, 4, 5])
})

it('runs one at once for the same person, and lets others go before a second turn', async () => {
  const seen = await orderOf([1, 1, 1, 1, 2, 3, 'portal'])
  expect(seen[0]).toEqual([1, 2])
  expect(seen.at(-1)).toEqual([1, 2, 3, 'portal', 1, 1, 1])
})

it('goes on after work that failed', async () => {
  const fail = () => Promise.reject(new Error('no'))
  const results = await Promise.allSettled([1, 2, 1, 2].map((owner) => inTurn(owner, 1, fail)))
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  expect(await inTurn(1, 1, () => Promise.resolve('done'))).toBe('done')
})

it('refuses in words when too many wait, or too much, of one person or of everybody', async () => {
  const { ended, end } = held()
  const refused = { code: 'limit-reached' }
  const own = { ...refused, message: expect.stringContaining('您同时传的') }
  const running = [1, 2].map((owner) => inTurn(owner, MB, () => ended))
  const mine = [inTurn(1, 100 * MB, () => ended)]
  await expect(inTurn(1, 30 * MB, () => ended)).rejects.toMatchObject(own)
  for (let n = 0; n < 11; n += 1) mine.push(inTurn(1, 1, () => ended))
  await expect(inTurn(1, 1, () => ended)).rejects.toMatchObject(own)
  const large = inTurn(3, 100 * MB, () => ended)
  await expect(inTurn(4, 100 * MB, () => ended)).rejects.toMatchObject(refused)
  const others = Array.from({ length: 47 }, (_, n) => inTurn(10 + n, 1, () => ended))
  await expect(inTurn(90, 1, () => ended)).rejects.toMatchObject(refused)
  end()
  await Promise.all([...running, ...mine, large, ...others])
})
