import 'server-only'
import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'

import { SESSION_HOURS } from '#domain/account/sign-in'

import { env } from './env.ts'
import { siteOrigin } from './site-address.ts'

/** Gives this browser another session in place of its own, in the cookie that next-auth reads. */
export async function renewSessionCookie(session: {
  accountId: number
  sessionToken: string
}): Promise<void> {
  const maxAge = SESSION_HOURS * 3_600
  const { accountId, sessionToken } = session
  const token = { sub: String(accountId), sessionToken }
  const secure = siteOrigin('').startsWith('https:')
  const jar = await cookies()
  jar.set(
    `${secure ? '__Secure-' : ''}next-auth.session-token`,
    await encode({ token, secret: env().authSecret, maxAge }),
    { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge },
  )
}
