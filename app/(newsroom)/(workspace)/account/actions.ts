'use server'

import { z } from 'zod'

import { askOwnChange } from '#domain/account/contact/ask-own-change'
import { changeOwnContact } from '#domain/account/contact/change-own-contact'
import { endOtherSessions } from '#domain/account/session/end-other-sessions'
import { endOwnDevice } from '#domain/account/second-factor/end-own-device'
import { endOwnSession } from '#domain/account/session/end-own-session'
import { changePassword } from '#domain/account/password/change-password'
import { changeMailAddress } from '#domain/notice/change-mail-address'
import { changeNoticeSettings } from '#domain/notice/change-notice-settings'
import { confirmAddress } from '#domain/notice/confirm-address'
import { resendCode } from '#domain/notice/resend-code'
import type { NoticeSettings } from '#domain/notice/notice-settings'
import { plainText } from '#lib/plain-text'
import { fieldsUnder } from '#lib/form-fields'
import { Refusal } from '#lib/refusal'
import { askByForm, perform } from '#server/action'
import { displaySchema, writeDisplay } from '#server/display-cookie'
import {
  answerForm,
  performForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { env } from '#server/env'
import { currentSessionToken } from '#server/session'
import { renewSessionCookie } from '#server/session-cookie'
import { parseRequest } from '#server/parse-request'

import { CHOICE } from './_lib/mail-choice.ts'
import { PASSWORDS_DIFFER } from './_lib/passwords-differ.ts'

const addressSchema = z.object({
  mailAddress: plainText(),
  password: plainText(),
  code: plainText().max(40).default(''),
})

export async function saveMailAddress(
  _: FormState<NoticeSettings>,
  sent: SentForm,
): Promise<FormAnswer<NoticeSettings>> {
  // The password and the code are kept out of what is put down of the request.
  const result = await perform('change-mail-address', null, (ctx) => {
    const asked = parseRequest(addressSchema, requestOf(null, sent))
    return changeMailAddress(ctx, { ...asked, key: env().sealingKey })
  })
  return sendingBack(await answerForm(sent, result), ['mailAddress'])
}

/** The form shows the kinds that can reach the person; the choices of others are sent as they were. */
export async function saveChoices(
  kept: Pick<NoticeSettings, 'choices'>,
  _: FormState<NoticeSettings>,
  sent: SentForm,
) {
  const { digestHour, ...rest } = requestOf(null, sent)
  const { choices } = requestOf(kept, null)
  const values = {
    choices: { ...(choices as object), ...fieldsUnder(CHOICE, rest) },
    digestHour: Number(digestHour),
  }
  const result = await perform('change-notice-settings', null, (ctx) =>
    changeNoticeSettings(ctx, values),
  )
  return answerForm(sent, result)
}

const codeSchema = z.object({ code: plainText().max(40) })

export async function confirmMailAddress(_: FormState, sent: SentForm) {
  // The code is kept out of what is put down of the request.
  const result = await perform('confirm-address', null, (ctx) =>
    confirmAddress(ctx, parseRequest(codeSchema, requestOf(null, sent))),
  )
  return answerForm(sent, result)
}

export async function sendCodeAgain(_: FormState, sent: SentForm) {
  return answerForm(sent, await perform('confirm-address', null, resendCode))
}

export async function saveContact(_: FormState, sent: SentForm) {
  // A number is kept out of what is put down of the request.
  const result = await perform('change-own-contact', null, (ctx) =>
    changeOwnContact(ctx, requestOf(null, sent), { key: env().sealingKey }),
  )
  return answerForm(sent, result)
}

export async function askChange(_: FormState, sent: SentForm) {
  const result = await perform('ask-own-change', null, (ctx) =>
    askOwnChange(ctx, requestOf(null, sent)),
  )
  return answerForm(sent, result)
}

const passwordsSchema = z.object({
  oldPassword: plainText(),
  newPassword: plainText(),
  again: plainText(),
})

export async function savePassword(
  _: FormState<{ ended: number }>,
  sent: SentForm,
): Promise<FormAnswer<{ ended: number }>> {
  // Passwords are kept out of what is put down of the request.
  const result = await perform('change-password', null, async (ctx) => {
    const { again, ...asked } = parseRequest(passwordsSchema, requestOf(null, sent))
    if (again !== asked.newPassword)
      throw new Refusal('invalid-input', '请改正标出的地方', { again: [PASSWORDS_DIFFER] })
    const own = { sessionToken: (await currentSessionToken()) ?? '' }
    const { ended, sessionToken } = await changePassword(ctx, { ...asked, ...own })
    await renewSessionCookie({ accountId: ctx.actor.accountId, sessionToken })
    return { ended }
  })
  return sendingBack(await answerForm(sent, result), [])
}

export async function endSession(target: { sessionId: string }, _: FormState, sent: SentForm) {
  return performForm('end-own-session', target, sent, (ctx, request) => endOwnSession(ctx, request))
}

export async function endOthers(_: object, __: FormState, sent: SentForm) {
  const sessionToken = (await currentSessionToken()) ?? ''
  const result = await perform('end-other-sessions', null, (ctx) =>
    endOtherSessions(ctx, { sessionToken }),
  )
  return answerForm(sent, result)
}

export async function endDevice(target: { deviceId: string }, _: FormState, sent: SentForm) {
  return performForm('end-own-device', target, sent, (ctx, request) => endOwnDevice(ctx, request))
}

/** Kept by the browser alone: it is about the device, not about the person. */
export async function saveDisplay(_: FormState<null>, sent: SentForm) {
  const result = await askByForm('save-display', async () => {
    await writeDisplay(parseRequest(displaySchema, requestOf(null, sent)))
    return null
  })
  return answerForm(sent, result)
}
