'use server'

import { z } from 'zod'

import { setPassword } from '#domain/account/password/set-password'
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
import { parseRequest } from '#server/parse-request'
import { signInByForm } from '#server/sign-in-by-form'

import { newPasswordIssues } from './_lib/new-password-issues.ts'

const passwordsSchema = z.object({ token: plainText(), password: plainText(), again: plainText() })

/** Sets the password, then leads straight in, or to the sign-in page when that does not work out. */
export async function savePassword(
  target: { token: string },
  _: FormState<null>,
  sent: SentForm,
): Promise<FormAnswer<null>> {
  let password = ''
  const result = await performUnsigned('set-password', async (ctx) => {
    const { again, ...asked } = parseRequest(passwordsSchema, requestOf(target, sent))
    password = asked.password
    const issues = newPasswordIssues(password, again)
    if (Object.keys(issues).length > 0)
      throw new Refusal('invalid-input', '请改正标出的地方', { ...issues })
    return setPassword(ctx, asked)
  })
  if (!result.ok) return sendingBack(await answerForm(sent, result), [])
  const entered = await signInByForm(result.value.loginName, password)
  const onward = !entered.ok ? '/sign-in' : entered.value.awaitsCode ? '/sign-in/code' : '/work'
  return sendingBack(await answerForm(sent, { ok: true, value: null, onward }), [])
}
