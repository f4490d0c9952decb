import { beforeEach, expect, it } from 'vitest'

import { openReplicas, type Replicas } from './open-replicas.ts'

interface Copy {
  name: string
  /** How far it has come. */
  at: number
  failed: number
  away: boolean
  isAway(): boolean
  lastFailure(): number
}

let written: number
let clock: number
let copies: Copy[]
let meanwhile: () => void
let replicas: Replicas<Copy>

const copyNamed = (name: string): Copy => ({
  name,
  at: 5,
  failed: -Infinity,
  away: false,
  isAway() {
    return this.away
  },
  lastFailure() {
    return this.failed
  },
})

beforeEach(() => {
  written = 5
  clock = 100
  meanwhile = () => {}
  copies = [copyNamed('one'), copyNamed('other')]
  replicas = openReplicas(
    copies.map((pool) => ({
      pool,
      has: async (position) => {
        meanwhile()
        if (pool.away) throw new Error('It does not answer')
        return pool.at >= Number(position)
      },
    })),
    { findPosition: async () => String(written), now: () => clock },
  )
})

const chosen = () => new Set([1, 2, 3, 4].map(() => replicas.choose()?.name ?? 'primary'))

it('asks the primary until copies are known to have everything, then each in turn', async () => {
  expect(chosen()).toEqual(new Set(['primary']))
  await replicas.look()
  expect(chosen()).toEqual(new Set(['one', 'other']))
})

it('asks the primary from the moment of a change, and a copy once it has it', async () => {
  await replicas.look()
  written = 6
  replicas.noteChange()
  expect(chosen()).toEqual(new Set(['primary']))
  await replicas.look()
  expect(chosen()).toEqual(new Set(['primary']))
  for (const copy of copies.slice(1)) copy.at = 6
  await replicas.look()
  expect(chosen()).toEqual(new Set(['other']))
})

it('never takes a copy for fit by a look that began before a change', async () => {
  meanwhile = () => replicas.noteChange()
  await replicas.look()
  expect(chosen()).toEqual(new Set(['primary']))
})

it('leaves a copy alone that fails or is away, until it is seen to answer', async () => {
  await replicas.look()
  const [one, other] = copies
  if (one) one.failed = clock + 1
  if (other) other.away = true
  expect(chosen()).toEqual(new Set(['primary']))
  clock += 10
  await replicas.look()
  expect(chosen()).toEqual(new Set(['one']))
})
