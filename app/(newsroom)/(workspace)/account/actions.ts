'use server'

import { z } from 'zod'

import { changePassword } from '#domain/account/change-password'
import { changeNoticeSettings } from '#domain/notice/change-notice-settings'
import { confirmAddress } from '#domain/notice/confirm-address'
import { resendCode } from '#domain/notice/resend-code'
import type { NoticeSettings } from '#domain/notice/notice-settings'
import { plainText } from '#lib/plain-text'
import { perform } from '#server/action'
import { currentSessionToken } from '#server/session'
import { renewSessionCookie } from '#server/session-cookie'
import { parseRequest } from '#server/parse-request'

export async function saveMailSettings(values: NoticeSettings) {
  return perform('change-notice-settings', null, (ctx) => changeNoticeSettings(ctx, values))
}

const codeSchema = z.object({ code: plainText().max(40) })

export async function confirmMailAddress(request: z.infer<typeof codeSchema>) {
  // The code is kept out of what is put down of the request.
  return perform('confirm-address', null, (ctx) =>
    confirmAddress(ctx, parseRequest(codeSchema, request)),
  )
}

export async function sendCodeAgain() {
  return perform('confirm-address', null, resendCode)
}

const passwordsSchema = z.object({ oldPassword: plainText(), newPassword: plainText() })
export type PasswordRequest = z.infer<typeof passwordsSchema>

export async function savePassword(request: PasswordRequest) {
  // Passwords are kept out of what is put down of the request.
  return perform('change-password', null, async (ctx) => {
    const asked = parseRequest(passwordsSchema, request)
    const own = { sessionToken: (await currentSessionToken()) ?? '' }
    const { ended, sessionToken } = await changePassword(ctx, { ...asked, ...own })
    await renewSessionCookie({ accountId: ctx.actor.accountId, sessionToken })
    return { ended }
  })
}
