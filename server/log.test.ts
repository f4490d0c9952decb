import { expect, test, vi } from 'vitest'

import { logFault } from './log.ts'

test('a line of the log tells nothing of SQL and values, also of several faults at once', () => {
  const raw = Object.assign(new Error('invalid input: "渔歌子"'), {
    code: '22P02',
    severity: 'ERROR',
    detail: '渔歌子',
    query: 'select 1',
  })
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const reference = logFault(new AggregateError([raw], 'one piece'), 'test')
  logFault(raw, 'test')
  const written = write.mock.calls.map(([line]) => String(line)).join('')
  write.mockRestore()
  expect(written).toContain(reference)
  expect(written.match(/Database error 22P02/g)).not.toBeNull()
  expect(written).not.toMatch(/渔歌子|select/)
})
