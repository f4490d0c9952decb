import { expect, it } from 'vitest'

import { inTurn } from './child-queue.ts'

const MB = 1_024 * 1_024

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { ended: promise, end: resolve }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

it('runs two at once, the others in the order they came', async () => {
  const works = Array.from({ length: 5 }, held)
  const begun: number[] = []
  const all = works.map(({ ended }, n) =>
    inTurn(1, async () => {
      begun.push(n)
      await ended
    }),
  )
  for (const [n, { end }] of works.entries()) {
    await settle()
    expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, n + 2))
    end()
  }
  await Promise.all(all)
})

it('goes on after work that failed', async () => {
  const fail = () => Promise.reject(new Error('no'))
  const results = await Promise.allSettled([1, 2, 3, 4].map(() => inTurn(1, fail)))
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  expect(await inTurn(1, () => Promise.resolve('done'))).toBe('done')
})

it('refuses in words when too many wait, or too much', async () => {
  const { ended, end } = held()
  const running = [1, 2].map(() => inTurn(MB, () => ended))
  const large = inTurn(200 * MB, () => ended)
  await expect(inTurn(100 * MB, () => ended)).rejects.toMatchObject({ code: 'limit-reached' })
  const waiting = Array.from({ length: 59 }, () => inTurn(1, () => ended))
  await expect(inTurn(1, () => ended)).rejects.toMatchObject({ code: 'limit-reached' })
  end()
  await Promise.all([...running, large, ...waiting])
})
