import { tmpdir } from 'node:os'

import { beforeEach, describe, expect, it, vi } from 'vitest'

import { ask, askUnattended, perform, performUnsigned } from './action.ts'
import { withAnswer } from './answer-status.ts'
import { readDiskSpace } from './disk-space.ts'

const { head } = vi.hoisted(() => ({ head: { sent: {} } }))
vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ origin: 'https://news.example.org', host: 'news.example.org', ...head.sent }),
}))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => {} }))
const { log } = vi.hoisted(() => ({
  /** Logs as the portal does, under a number that this test knows. */
  log: async (importLog: () => Promise<typeof import('./log.ts')>) => {
    const { logError } = await importLog()
    return { logError: (error: unknown) => (logError(error, 'test'), 'ref-1') }
  },
}))
vi.mock('./log.ts', (importOriginal) => log(importOriginal as never))
const { noted, away } = vi.hoisted(() => ({
  noted: [] as string[],
  /** Why nobody may act, where nobody may. */
  away: { why: null as null | 'account-closed' | 'signed-out' },
}))
vi.mock('./audit.ts', async () => {
  const { logError } = await import('./log.ts')
  return {
    noteError: async (_context: unknown, error: unknown) => logError(error, 'test'),
    noteRefusal: async (_context: unknown, code: string) => void noted.push(code),
  }
})
vi.mock('./database.ts', () => ({ database: () => ({}) }))
vi.mock('./request-address.ts', () => ({
  requestPeer: async () => ({ address: '10.0.0.1', port: null }),
}))
vi.mock('./session.ts', () => ({
  currentActor: async () =>
    away.why ? null : { accountId: 1, displayName: '某人', divisionCode: '620825', grants: [] },
  watchingActor: async () => null,
  whyNobody: async () => away.why ?? 'signed-out',
}))

const wrappers: [string, (work: () => Promise<never>) => Promise<unknown>][] = [
  ['perform', (work) => perform('claim-edition', {}, work)],
  ['ask', (work) => ask('a question', work)],
  ['performUnsigned', (work) => performUnsigned('set-password', work)],
]

/** What a form and its request learn of a command that fails for this reason. */
async function failFor(run: (work: () => Promise<never>) => Promise<unknown>, reason: Error) {
  const answer = { status: null as number | null }
  const result = await withAnswer(answer, () => run(() => Promise.reject(reason)))
  return { result, status: answer.status }
}
const wasFull = async () => (await readDiskSpace(tmpdir())).wasFull

beforeEach(() => {
  vi.unstubAllGlobals()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})

describe.each(wrappers)('a command through %s', (_name, run) => {
  const no = (code: string, message: string) => ({ ok: false, code, message, issues: {} })
  beforeEach(() => vi.stubGlobal('portalDiskFullAt', undefined))

  it.each([
    ['a file', Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })],
    [
      'a row',
      new Error('Failed query', { cause: Object.assign(new Error('no'), { code: '53100' }) }),
    ],
  ])('that finds no space for %s says so, and the alarm learns of it', async (_what, reason) => {
    expect(await wasFull()).toBe(false)
    expect(await failFor(run, reason)).toEqual({
      status: 507,
      result: no(
        'disk-full',
        '服务器的磁盘满了，没有存下，内容还在这一页上。请告诉管理员，腾出空间后再试（编号 ref-1）',
      ),
    })
    expect(await wasFull()).toBe(true)
  })

  it('that fails for another reason blames no disk', async () => {
    expect(await failFor(run, new Error('an error'))).toEqual({
      status: 500,
      result: no('fault', '没有办成，内容还在这一页上，请过一会儿再试（编号 ref-1）'),
    })
    expect(await wasFull()).toBe(false)
  })
})

it('answers no question that a form without scripts names', async () => {
  const work = vi.fn<() => Promise<number>>(() => Promise.resolve(7))
  head.sent = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = { status: null as number | null }
  const result = await withAnswer(answer, () => ask('a question', work))
  expect(result).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(answer.status).toBe(422)
  expect(work).not.toHaveBeenCalled()
  head.sent = { ...head.sent, 'next-action': '40' }
  expect(await ask('a question', work)).toEqual({ ok: true, value: 7 })
  head.sent = {}
})

it('asks for who is watching where nobody touched the page, so that its session may end', async () => {
  const work = vi.fn<() => Promise<number>>(() => Promise.resolve(7))
  expect(await askUnattended('a heartbeat', work)).toMatchObject({ code: 'signed-out' })
  expect(work).not.toHaveBeenCalled()
})

it('is logged for the reason that the person reads: a closed account is no missing session', async () => {
  const work = vi.fn<() => Promise<number>>(() => Promise.resolve(7))
  for (const why of ['account-closed', 'signed-out'] as const) {
    away.why = why
    noted.length = 0
    expect(await perform('claim-edition', {}, work)).toMatchObject({ ok: false, code: why })
    expect(noted).toEqual([why])
  }
  away.why = null
  expect(work).not.toHaveBeenCalled()
})
