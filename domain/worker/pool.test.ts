import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { openPool, type Pool } from './pool.ts'

const PROGRAM = join(import.meta.dirname, 'testing', 'endless.ts')
/** Only ever waited for in full by what never answers. */
const DEADLINE_MS = 100
const LONG_MS = 60_000

let pool: Pool
beforeEach(() => {
  pool = openPool(PROGRAM, 2)
})
afterEach(() => pool.close())

const run = (kind: string, deadlineMs = LONG_MS, person?: { key: string; most: number }) =>
  pool.run({ name: 'checkText', args: [kind] }, { deadlineMs, ...(person ? { person } : {}) })

it('answers, one task after the other', async () => {
  const all = await Promise.all(Array.from({ length: 9 }, () => run('answer')))
  expect(all).toEqual(Array(9).fill({ done: true, value: 'answer' }))
})

it('ends what goes beyond its deadline, and works on', async () => {
  const endless = ['loop', 'loop', 'loop'].map((kind) => run(kind, DEADLINE_MS))
  for (const outcome of await Promise.all(endless)) expect(outcome.done).toBe(false)
  expect(await run('answer')).toEqual({ done: true, value: 'answer' })
})

it('passes errors on, and survives a thread that ends', async () => {
  await expect(run('fail')).rejects.toThrow('asked to')
  await expect(run('exit')).rejects.toThrow('ended')
  expect(await run('answer')).toEqual({ done: true, value: 'answer' })
})

it('counts by person', async () => {
  const person = { key: '7', most: 1 }
  const first = run('answer', LONG_MS, person)
  expect(await run('answer', LONG_MS, person)).toEqual({ done: false, why: 'busy' })
  expect(await run('answer', LONG_MS, { key: '8', most: 1 })).toMatchObject({ done: true })
  expect(await first).toMatchObject({ done: true })
  expect(await run('answer', LONG_MS, person)).toMatchObject({ done: true })
})
