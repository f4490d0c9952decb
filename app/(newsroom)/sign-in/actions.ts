'use server'

import { landingPath } from '#lib/addresses/landing-path'
import {
  answerForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { signInByForm } from '#server/sign-in-by-form'

/** Opens a session and leads to the page that was asked for. */
export async function enterNewsroom(
  path: string,
  _: FormState<null>,
  sent: SentForm,
): Promise<FormAnswer<null>> {
  const { loginName, password } = requestOf(null, sent)
  const result = await signInByForm(loginName, password)
  const answer = result.ok ? { ...result, onward: landingPath(path) } : result
  return sendingBack(await answerForm(sent, answer), ['loginName'])
}
