import { expect, it } from 'vitest'

import { holdingBytes } from './bytes-in-flight.ts'

const MB = 1_024 * 1_024
const own = { code: 'limit-reached', message: expect.stringContaining('您同时传的') as string }
const all = { code: 'limit-reached', message: expect.stringContaining('请过一会儿') as string }

/** Bytes that are held until the test releases them. */
function hold(accountId: number, bytes: number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { done: holdingBytes(accountId, bytes, () => promise), end: resolve, breakOff: reject }
}

it('holds 64 MB of one person at once, and more when something ended', async () => {
  const files = Array.from({ length: 6 }, () => hold(1, 10 * MB))
  await expect(hold(1, 10 * MB).done).rejects.toMatchObject(own)
  const other = hold(2, 10 * MB)
  files[0]?.end()
  await files[0]?.done
  const next = hold(1, 10 * MB)
  for (const one of [...files, other, next]) one.end()
  await Promise.all([...files, other, next].map(({ done }) => done))
})

it('frees what broke off', async () => {
  for (let n = 0; n < 3; n += 1) {
    const file = hold(1, 60 * MB)
    file.breakOff(new Error('The line broke'))
    await expect(file.done).rejects.toThrow('The line broke')
  }
})

it('holds 512 MB of everybody at once', async () => {
  const files = Array.from({ length: 8 }, (_, n) => hold(n, 64 * MB))
  await expect(hold(9, 1).done).rejects.toMatchObject(all)
  await expect(hold(1, 1).done).rejects.toMatchObject(own)
  for (const one of files) one.end()
  await Promise.all(files.map(({ done }) => done))
})

it('holds twenty small files of one person at once', async () => {
  const files = Array.from({ length: 20 }, () => hold(1, MB))
  for (const one of files) one.end()
  const ended = await Promise.allSettled(files.map(({ done }) => done))
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
})
