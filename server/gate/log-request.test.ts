import { expect, it, onTestFinished, vi } from 'vitest'

import { loggedPath, logRequest } from './log-request.ts'

it('writes one line a request, with who asked from where', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  logRequest({
    id: '0011223344556677',
    method: 'GET',
    path: '/review/12',
    status: 200,
    milliseconds: 12.4,
    address: '192.0.2.7',
    port: 50_123,
    account: 5,
  })
  expect(write).toHaveBeenCalledTimes(1)
  expect(JSON.parse(String(write.mock.lastCall?.[0]))).toEqual({
    level: 'info',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/) as string,
    id: '0011223344556677',
    method: 'GET',
    path: '/review/12',
    status: 200,
    milliseconds: 12,
    address: '192.0.2.7',
    port: 50_123,
    account: 5,
    message: 'request',
  })
})

it.each([
  ['/articles/12', '/articles/12'],
  ['/invite/secret-of-a-link', '/invite/…'],
  ['/duty/secret-of-a-link', '/duty/…'],
  ['/receipts/ABCD-EFGH-2345', '/receipts/…'],
  ['/search/王五\n/2', '/search/…'],
  [`/${'a'.repeat(400)}`, `/${'a'.repeat(199)}`],
  [null, null],
])('keeps of %j no more than %j', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})
