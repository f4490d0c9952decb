import 'server-only'
import { headers } from 'next/headers'

import { isSameOrigin } from '#lib/http/same-origin'

import { refuseOtherOrigin, type ActionResult } from './action.ts'
import { beginAnswer, setAnswerStatus } from './answer-status.ts'
import { noteRefusal } from './audit.ts'
import { enter } from './auth.ts'
import { requestPeer } from './request-address.ts'
import { renewSessionCookie } from './session-cookie.ts'

/** Signs in by the form of the page, in this browser. Every kind of wrong is answered alike. */
export async function signInByForm(
  loginName: unknown,
  password: unknown,
): Promise<ActionResult<null>> {
  beginAnswer()
  if (!isSameOrigin(await headers())) {
    const context = { action: 'sign-in' as const, request: null, accountId: null }
    await noteRefusal({ ...context, ...(await requestPeer()) }, 'other-origin')
    return refuseOtherOrigin()
  }
  const entered = await enter(loginName, password)
  if (!entered.ok) {
    setAnswerStatus(401)
    return { ok: false, code: 'invalid-input', message: entered.message, issues: {} }
  }
  const { accountId, sessionToken } = entered.session
  await renewSessionCookie({ accountId, sessionToken })
  return { ok: true, value: null }
}
