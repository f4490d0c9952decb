'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { askForReset } from '#domain/account/ask-for-reset'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'
import { performUnsigned } from '#server/action'
import {
  answerForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { sendsMail } from '#server/mail/sends-mail'
import { parseRequest } from '#server/parse-request'
import { requestAddress } from '#server/request-address'

const nameSchema = z.object({ loginName: plainText() })

/** Asks for a link by mail. The answer is a page that is the same for every name. */
export async function requestReset(_: FormState<null>, sent: SentForm): Promise<FormAnswer<null>> {
  const result = await performUnsigned('ask-for-reset', async (ctx) => {
    const { loginName } = parseRequest(nameSchema, requestOf(null, sent))
    if (!(await sendsMail())) throw new Refusal('conflict', '这个网站不发邮件，不能这样重设')
    return askForReset(ctx, { loginName, address: await requestAddress() })
  })
  if (!result.ok) return sendingBack(await answerForm(sent, result), ['loginName'])
  const onward = '/sign-in/reset?asked=1'
  if (sent instanceof FormData) redirect(onward)
  return { ok: true, value: null, onward }
}
