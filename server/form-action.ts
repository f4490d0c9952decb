import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { fieldsOf, type FormFields } from '#lib/form-fields'
import { landingPath } from '#lib/addresses/landing-path'

import { perform, type ActionResult } from './action.ts'
import { targetOf } from './peer-address.ts'

/** What an action is sent: fields from a page with scripts, the form itself from a page without. */
export type SentForm = FormData | FormFields

/** The answer to a form: where to go on, unless the page knows, and to a page without scripts, what was typed. */
export type FormAnswer<T = unknown> = ActionResult<T> & { onward?: string; sent?: FormFields }
/** Null before the form was sent. */
export type FormState<T = unknown> = FormAnswer<T> | null

/** A request: what the form is about, which the page knows, and what was typed into it. */
export function requestOf(target: unknown, sent: unknown): Record<string, unknown> {
  const typed = sent instanceof FormData ? fieldsOf(sent) : sent
  return { ...(typed as object), ...(target as object) }
}

/**
 * `perform` for a form, which works before the page has its scripts and without them. Its browser then leaves
 * the page for the answer: the way on after a success, and the form with what was typed after a refusal.
 */
export async function performForm<T>(
  action: AuditAction,
  target: unknown,
  sent: unknown,
  work: (ctx: Context, request: Record<string, unknown>) => Promise<T>,
  onwardOf?: (value: T) => string | null,
): Promise<FormAnswer<T>> {
  const request = requestOf(target, sent)
  const result = await perform(action, request, (ctx) => work(ctx, request))
  const onward = (result.ok && onwardOf?.(result.value)) || null
  return answerForm(sent, onward === null ? result : { ...result, onward })
}

/** The answer to a form with secrets: of what was typed, no other field is sent back. */
export function sendingBack<T>(
  { sent, ...answer }: FormAnswer<T>,
  names: readonly string[],
): FormAnswer<T> {
  if (!sent) return answer
  const fields = Object.entries(sent).filter(([name]) => names.includes(name))
  return { ...answer, sent: Object.fromEntries(fields) }
}

/** What a form is answered, with or without scripts in its page. */
export async function answerForm<T>(sent: unknown, result: FormAnswer<T>): Promise<FormAnswer<T>> {
  if (!(sent instanceof FormData)) return result
  const fields = fieldsOf(sent)
  const onward = result.ok ? (fields['onward'] ?? result.onward) : undefined
  if (onward !== undefined) redirect(landingPath(onward))
  // The page itself is for people who are signed in.
  if (!result.ok && result.code === 'signed-out')
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(targetOf(await headers()))}`)
  return { ...result, sent: fields }
}
