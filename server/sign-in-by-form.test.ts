import { beforeEach, expect, it, vi } from 'vitest'

import { withAnswer } from './answer-status.ts'
import { signInByForm } from './sign-in-by-form.ts'

const { state } = vi.hoisted(() => ({
  state: {
    origin: 'https://portal',
    entered: {} as object,
    cookies: [] as object[],
    noted: [] as string[],
  },
}))
vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: state.origin, host: 'portal' })),
}))
vi.mock('./action.ts', () => ({
  refuseOtherOrigin: () => ({ ok: false, code: 'forbidden', message: '没有执行', issues: {} }),
}))
vi.mock('./audit.ts', () => ({
  noteRefusal: (_: unknown, code: string) => Promise.resolve(void state.noted.push(code)),
}))
vi.mock('./auth.ts', () => ({ enter: () => Promise.resolve(state.entered), enterCode: () => {} }))
vi.mock('./session.ts', () => ({ currentSessionToken: () => Promise.resolve(null) }))
vi.mock('./request-address.ts', () => ({
  requestPeer: () => Promise.resolve({ address: '10.0.0.1', port: null }),
}))
vi.mock('./session-cookie.ts', () => ({
  renewSessionCookie: (session: object) => Promise.resolve(void state.cookies.push(session)),
}))

const session = { accountId: 7, sessionToken: 'token', awaitsCode: false }
const attempt = async () => {
  const answer = { status: null as number | null }
  const result = await withAnswer(answer, () => signInByForm('editor1', 'a password'))
  return { status: answer.status, result }
}

beforeEach(() => {
  Object.assign(state, { origin: 'https://portal', cookies: [], noted: [] })
})

it('gives the browser the cookie of the session that was opened', async () => {
  state.entered = { ok: true, session }
  expect(await attempt()).toEqual({
    status: 200,
    result: { ok: true, value: { awaitsCode: false } },
  })
  expect(state.cookies).toEqual([{ accountId: 7, sessionToken: 'token' }])
})

it('answers every kind of wrong alike, and gives no cookie', async () => {
  state.entered = { ok: false, message: '用户名或密码不对' }
  expect(await attempt()).toEqual({
    status: 401,
    result: { ok: false, code: 'invalid-input', message: '用户名或密码不对', issues: {} },
  })
  expect(state.cookies).toEqual([])
})

it('refuses what no page of the portal sends, and puts it down', async () => {
  state.entered = { ok: true, session }
  state.origin = 'https://evil.example'
  expect((await attempt()).result).toMatchObject({ ok: false, code: 'forbidden' })
  expect(state.cookies).toEqual([])
  expect(state.noted).toEqual(['other-origin'])
})
