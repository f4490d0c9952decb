import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'

import { SESSION_HOURS, signIn } from '#domain/account/sign-in'
import { signOut } from '#domain/account/sign-out'
import { Refusal } from '#lib/refusal'

import { database } from './database.ts'
import { env } from './env.ts'
import { logFault } from './log.ts'

/**
 * Sign-in by next-auth. Its cookie carries the session's token and nothing that could grow old; the
 * session row in the database is the authority (server/session.ts asks it on every request). No
 * callback here may query: a throw inside them clears the cookie.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().authSecret,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3_600 },
    pages: { signIn: '/sign-in' },
    providers: [
      Credentials({
        credentials: { loginName: {}, password: {} },
        async authorize(credentials, request) {
          const address = addressOf(request.headers)
          try {
            const input = { ...credentials, address }
            const { accountId, sessionToken } = await signIn(
              { db: database(), now: new Date() },
              input,
            )
            return { id: String(accountId), sessionToken }
          } catch (error) {
            if (error instanceof Refusal) throw new Error(error.message)
            const reference = logFault(error, 'sign-in')
            throw new Error(`暂时登录不了，请稍后再试（编号 ${reference}）`)
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && 'sessionToken' in user ? { sub: user.id, sessionToken: user.sessionToken } : token,
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const { sessionToken } = token
        if (typeof sessionToken !== 'string') return
        await signOut({ db: database(), now: new Date() }, { sessionToken })
      },
    },
  }
}

/** Next puts the peer's address into this header; a proxy in front appends the visitor's. */
function addressOf(headers: Record<string, string> | undefined): string {
  const hops = (headers?.['x-forwarded-for'] ?? '').split(',')
  return hops.at(-1)?.trim().slice(0, 60) ?? ''
}
