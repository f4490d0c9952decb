import 'server-only'
import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'

import { MAX_SESSION_HOURS } from '#domain/account/session/session-rules'

import { env } from './env.ts'
import { siteOrigin } from './site-address.ts'

/** Replaces this browser's session by another, in the cookie that next-auth reads. */
export async function renewSessionCookie(session: {
  accountId: number
  sessionToken: string
}): Promise<void> {
  const maxAge = MAX_SESSION_HOURS * 3_600
  const { accountId, sessionToken } = session
  const token = { sub: String(accountId), sessionToken }
  const { name, ...options } = cookieOf()
  const jar = await cookies()
  jar.set(name, await encode({ token, secret: env().authSecret, maxAge }), { ...options, maxAge })
}

/** Takes the session's cookie from this browser. */
export async function dropSessionCookie(): Promise<void> {
  const { name, ...options } = cookieOf()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

function cookieOf() {
  const secure = siteOrigin('').startsWith('https:')
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`
  return { name, httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
}
