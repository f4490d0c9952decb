import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { Refusal } from '#lib/refusal'

import { serveFile } from './serve-file.ts'

vi.mock('server-only', () => ({}))
vi.mock('./audit.ts', () => ({ noteError: async () => 'ref-1', noteRefusal: async () => {} }))
vi.mock('./database.ts', () => ({ database: () => ({}) }))
vi.mock('./request-address.ts', () => ({
  requestPeer: async () => ({ address: '10.0.0.1', port: null }),
}))
vi.mock('./session.ts', () => ({ currentActor: async () => ({ accountId: 1 }) }))

beforeEach(() => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
})

/** What the person reads who asked for a file that could not be made. */
async function failFor(reason: Error) {
  const answer = await serveFile('download-form', {}, () => Promise.reject(reason))
  return [answer.status, await answer.text()]
}

it('says that the disk is full when a file could not be written for it', async () => {
  expect(await failFor(Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' }))).toEqual([
    507,
    '服务器的磁盘满了，文件没有生成。请告诉管理员，腾出空间后再试（编号 ref-1）',
  ])
})

it('says the number of another error, and why something is refused', async () => {
  expect(await failFor(new Error('an error'))).toEqual([500, '没有办成，请稍后再试（编号 ref-1）'])
  expect(await failFor(new Refusal('not-found', '没有这篇稿件'))).toEqual([404, '没有这篇稿件'])
})
