'use server'

import { redirect } from 'next/navigation'

import { landingPath } from '#lib/addresses/landing-path'
import {
  answerForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { passCodeByForm, signInByForm } from '#server/sign-in-by-form'

/** Opens a session and leads to the page that was asked for. */
export async function enterNewsroom(
  path: string,
  _: FormState<null>,
  sent: SentForm,
): Promise<FormAnswer<null>> {
  const { loginName, password } = requestOf(null, sent)
  const result = await signInByForm(loginName, password)
  if (!result.ok) return sendingBack(await answerForm(sent, result), ['loginName'])
  if (result.value.awaitsCode) return askForCode(path, sent)
  return answerForm(sent, { ok: true, value: null, onward: landingPath(path) })
}

/** Leads to the second step, which knows where to go on. */
function askForCode(path: string, sent: SentForm): FormAnswer<null> {
  const onward = `/sign-in/code?callbackUrl=${encodeURIComponent(landingPath(path))}`
  if (sent instanceof FormData) redirect(onward)
  return { ok: true, value: null, onward }
}

/** The second step: signs in for good, and leads to the page that was asked for. */
export async function enterCode(
  path: string,
  _: FormState<null>,
  sent: SentForm,
): Promise<FormAnswer<null>> {
  const { code, remember } = requestOf(null, sent)
  const result = await passCodeByForm(code, remember === 'on')
  const answer = result.ok ? { ...result, onward: landingPath(path) } : result
  return sendingBack(await answerForm(sent, answer), [])
}
