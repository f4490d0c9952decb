import { tmpdir } from 'node:os'

import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { authOptions } from './auth.ts'
import { readDiskSpace } from './disk-space.ts'

const { failure } = vi.hoisted(() => ({ failure: { reason: new Error() } }))
vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ cookies: async () => new Map() }))
vi.mock('./audit.ts', async () => {
  const { logError } = await import('./log.ts')
  return {
    noteError: async (_context: unknown, error: unknown) => (logError(error, 'test'), 'ref-1'),
    noteRefusal: async () => {},
  }
})
vi.mock('./database.ts', () => ({ database: () => ({}) }))
vi.mock('./env.ts', () => ({ env: () => ({ authSecret: 'a secret of these tests' }) }))
vi.mock('./request-address.ts', () => ({
  requestPeer: async () => ({ address: '10.0.0.1', port: null }),
  requestProgram: async () => null,
}))
vi.mock('#domain/account/sign-in', () => ({
  signIn: () => Promise.reject(failure.reason),
}))

/** Signs in as the library does; the message of what is thrown is shown to who tries. */
async function enter(reason: Error): Promise<unknown> {
  failure.reason = reason
  const [provider] = authOptions().providers
  const options = provider?.options as { authorize: (given: object) => Promise<unknown> }
  return options.authorize({ loginName: 'editor1', password: 'a password' })
}
const wasFull = async () => (await readDiskSpace(tmpdir())).wasFull

beforeEach(() => {
  vi.stubGlobal('portalDiskFullAt', undefined)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
})

it('answers who cannot sign in for want of space so, and raises the alarm', async () => {
  const reason = new Error('Failed query', {
    cause: Object.assign(new Error('no'), { code: '53100' }),
  })
  await expect(enter(reason)).rejects.toThrow(
    '服务器的磁盘满了，暂时登录不了，请告诉管理员腾出空间',
  )
  expect(await wasFull()).toBe(true)
})

it('answers who cannot sign in for another reason with its number', async () => {
  await expect(enter(new Error('an error'))).rejects.toThrow(
    '暂时登录不了，请稍后再试（编号 ref-1）',
  )
  expect(await wasFull()).toBe(false)
})
