'use server'

import { redirect } from 'next/navigation'

import { signOut } from '#domain/account/sign-out'
import { perform } from '#server/action'
import type { FormAnswer, FormState, SentForm } from '#server/form-action'
import { currentSessionToken } from '#server/session'
import { dropSessionCookie } from '#server/session-cookie'

const DOOR = '/sign-in'

/** Ends this browser's session. Whose session had ended already is out as well. */
export async function leaveNewsroom(_: FormState<null>, sent: SentForm): Promise<FormAnswer<null>> {
  const sessionToken = (await currentSessionToken()) ?? ''
  const result = await perform('sign-out', null, (ctx) => signOut(ctx, { sessionToken }))
  if (!result.ok && result.code !== 'signed-out') return result
  await dropSessionCookie()
  if (sent instanceof FormData) redirect(DOOR)
  return { ok: true, value: null, onward: DOOR }
}
