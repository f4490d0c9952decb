import { tmpdir } from 'node:os'

import { expect, test, vi } from 'vitest'

import { DatabaseAwayError } from '#db/database-away'

import { readDiskSpace } from './disk-space.ts'
import { logError } from './log.ts'

test('a line of the log shows nothing of SQL and values, also of several errors at once', () => {
  const raw = Object.assign(new Error('invalid input: "渔歌子"'), {
    code: '22P02',
    severity: 'ERROR',
    detail: '渔歌子',
    query: 'select 1',
  })
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const reference = logError(new AggregateError([raw], 'one edition'), 'test')
  logError(raw, 'test')
  const written = write.mock.calls.map(([line]) => String(line)).join('')
  write.mockRestore()
  expect(written).toContain(reference)
  expect(written.match(/Database error 22P02/g)).not.toBeNull()
  expect(written).not.toMatch(/渔歌子|select/)
})

test('a database that is away is a line without a stack, and what is no error has its message', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  logError(new DatabaseAwayError(), 'test')
  logError({ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', stack: 'at once' }, 'test')
  logError({ message: 'the queue is broken', queue: 'mail' }, 'test')
  const lines = write.mock.calls.map(([line]) => JSON.parse(String(line)) as object)
  write.mockRestore()
  expect(lines).toMatchObject([
    { message: 'The database does not answer' },
    { message: 'connect ECONNREFUSED' },
    { message: 'the queue is broken', stack: expect.any(String) },
  ])
  for (const line of lines.slice(0, 2)) expect(line).not.toHaveProperty('stack')
})

test('a database that is away is one line a minute, whose number everybody gets', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z') })
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const away = () =>
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  const [first, ...others] = ['a page', 'job send-mail', 'a page'].map((where) =>
    logError(away(), where),
  )
  expect(others).toEqual([first, first])
  logError(new Error('something else'), 'a page')
  expect(write).toHaveBeenCalledTimes(2)
  vi.setSystemTime(new Date('2026-11-30T12:01:00Z'))
  expect(logError(away(), 'a page')).not.toBe(first)
  expect(write).toHaveBeenCalledTimes(3)
  write.mockRestore()
  vi.useRealTimers()
})

test('finds what a cached function threw by the number that the framework assigned', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  logError(Object.assign(new Error('An error occurred'), { digest: '651309764' }), 'test')
  const [line] = write.mock.lastCall ?? []
  write.mockRestore()
  expect(JSON.parse(String(line))).toMatchObject({ digest: '651309764' })
})

test('an error for want of space raises the alarm, wherever it happened', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.stubGlobal('portalDiskFullAt', undefined)
  const wasFull = async () => (await readDiskSpace(tmpdir())).wasFull
  logError(new Error('an error'), 'job send-mail')
  expect(await wasFull()).toBe(false)
  logError(Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' }), 'job send-mail')
  expect(await wasFull()).toBe(true)
  vi.unstubAllGlobals()
  write.mockRestore()
})
