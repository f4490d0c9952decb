import { verify } from '@node-rs/argon2'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { verifyPassword } from './password.ts'

vi.mock('@node-rs/argon2', () => ({ verify: vi.fn<typeof verify>() }))

/** What one look may take, with one at a time, for an office to be served before patience ends. */
const LOOK_MS = 70
const OFFICE = 260
const REFUSAL = { code: 'limit-reached', message: '正在登录的人太多，请过一分钟再试' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(verify).mockImplementation(
    () => new Promise((resolve) => setTimeout(() => resolve(true), LOOK_MS)),
  )
})
afterEach(() => void vi.useRealTimers())

/** So many of one office come at once; returns the refusals once all were served or refused. */
async function comeAtOnce(people: number): Promise<unknown[]> {
  const all = Array.from({ length: people }, () => verifyPassword('a hash', 'a password', 'office'))
  const ended = Promise.allSettled(all)
  await vi.runAllTimersAsync()
  return (await ended).flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
}

it('refuses nobody of 260 people of one office who come at once', async () => {
  expect(await comeAtOnce(OFFICE)).toEqual([])
})

it('refuses in words those for whom the line is too long, and serves the others', async () => {
  const refused = await comeAtOnce(600)
  expect(refused.length).toBeGreaterThan(0)
  expect(600 - refused.length).toBeGreaterThanOrEqual(OFFICE)
  for (const reason of refused) expect(reason).toMatchObject(REFUSAL)
})

it('refuses in words who has waited too long', async () => {
  const held = Promise.withResolvers<boolean>()
  vi.mocked(verify).mockImplementation(() => held.promise)
  const all = Array.from({ length: 8 }, () => verifyPassword('a hash', 'a password', 'office'))
  const ended = Promise.allSettled(all)
  await vi.runAllTimersAsync()
  held.resolve(true)
  const last = (await ended).at(-1)
  expect(last).toMatchObject({ status: 'rejected', reason: REFUSAL })
})
