import { decode } from 'next-auth/jwt'
import { expect, it, onTestFinished, vi } from 'vitest'

import { logAuthError } from './auth-error.ts'

/** What the log gets. */
function watchLog() {
  const spy = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.calls.map(([line]) => String(line))
}

it('says nothing of a cookie that is none', async () => {
  const logged = watchLog()
  const error: unknown = await decode({ token: 'none', secret: 'secret' }).catch(
    (no: unknown) => no,
  )
  expect(error).toBeInstanceOf(Error)
  for (const name of ['JWT_SESSION_ERROR', 'SIGNOUT_ERROR']) logAuthError(name, error)
  expect(logged()).toEqual([])
})

it('logs every other error on a line, with its cause', () => {
  const logged = watchLog()
  logAuthError('SIGN_OUT_EVENT_ERROR', new Error('no database'))
  logAuthError('CALLBACK_ERROR', { error: new Error('no cookie'), providerId: 'x' })
  const lines = logged().map((line) => JSON.parse(line) as object)
  expect(lines).toMatchObject([
    { where: 'auth SIGN_OUT_EVENT_ERROR', message: 'no database' },
    { where: 'auth CALLBACK_ERROR', message: 'no cookie' },
  ])
})
