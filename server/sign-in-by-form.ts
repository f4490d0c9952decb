import 'server-only'
import { headers } from 'next/headers'

import { isSameOrigin } from '#lib/http/same-origin'

import { refuseOtherOrigin, type ActionResult } from './action.ts'
import { beginAnswer, setAnswerStatus } from './answer-status.ts'
import { noteRefusal } from './audit.ts'
import { enter, enterCode } from './auth.ts'
import { requestPeer } from './request-address.ts'
import { currentSessionToken } from './session.ts'
import { renewSessionCookie } from './session-cookie.ts'

/** Signs in by the form of the page, in this browser. Every kind of wrong is answered alike. */
export async function signInByForm(
  loginName: unknown,
  password: unknown,
): Promise<ActionResult<{ awaitsCode: boolean }>> {
  beginAnswer()
  if (!isSameOrigin(await headers())) return refuseForeign('sign-in')
  const entered = await enter(loginName, password)
  if (!entered.ok) return refuseEntry(entered.message)
  const { accountId, sessionToken, awaitsCode } = entered.session
  await renewSessionCookie({ accountId, sessionToken })
  return { ok: true, value: { awaitsCode } }
}

/** The second step of it: the code, in the browser that has entered the password. */
export async function passCodeByForm(
  code: unknown,
  remember: boolean,
): Promise<ActionResult<null>> {
  beginAnswer()
  if (!isSameOrigin(await headers())) return refuseForeign('check-code')
  const entered = await enterCode((await currentSessionToken()) ?? '', { code, remember })
  if (!entered.ok) return refuseEntry(entered.message)
  const { accountId, sessionToken } = entered.session
  await renewSessionCookie({ accountId, sessionToken })
  return { ok: true, value: null }
}

async function refuseForeign(action: 'sign-in' | 'check-code') {
  const context = { action, request: null, accountId: null }
  await noteRefusal({ ...context, ...(await requestPeer()) }, 'other-origin')
  return refuseOtherOrigin()
}

function refuseEntry(message: string) {
  setAnswerStatus(401)
  return { ok: false, code: 'invalid-input', message, issues: {} } as const
}
