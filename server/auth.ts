import 'server-only'
import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'

import { findAccountId, SESSION_HOURS, signIn, type SignedIn } from '#domain/account/sign-in'
import { signOut } from '#domain/account/sign-out'
import { buildEntry, type Doing } from '#domain/audit/entry'
import { recordingDatabase } from '#domain/audit/write-entry'
import { isDiskFull } from '#lib/disk-full'
import { Refusal } from '#lib/refusal'

import { noteFault, noteRefusal } from './audit.ts'
import { logAuthFault } from './auth-fault.ts'
import { ownAddressOf } from './callback-address.ts'
import { database } from './database.ts'
import { env } from './env.ts'
import { DEVICE_DAYS, deviceCookie, parseDevice, signDevice } from './known-device.ts'
import { requestPeer } from './request-address.ts'
import { siteOrigin } from './site-address.ts'

/**
 * Sign-in by next-auth. Its cookie carries the session's token and nothing that could grow old; the
 * session row in the database is the authority (server/session.ts asks it on every request). No
 * callback here may query: a throw inside them clears the cookie.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().authSecret,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3_600 },
    // Without these the library shows pages of its own, in English.
    pages: { signIn: '/sign-in', signOut: '/work', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      Credentials({
        credentials: { loginName: {}, password: {} },
        authorize: async (credentials) => enter(credentials?.loginName, credentials?.password),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && 'sessionToken' in user ? { sub: user.id, sessionToken: user.sessionToken } : token,
      redirect: ({ url, baseUrl }) => ownAddressOf(url, new URL(baseUrl).origin),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: logAuthFault },
    events: {
      async signOut({ token }) {
        const { sessionToken } = token
        if (typeof sessionToken !== 'string') return
        const db = await recordedAs('sign-out')
        await signOut({ db, now: new Date() }, { sessionToken })
      },
    },
  }
}

/** Opens a session and puts down who did, from where; what was refused is put down too. */
async function enter(loginName: unknown, password: unknown) {
  const peer = await requestPeer()
  const { address } = peer
  try {
    const db = await recordedAs('sign-in')
    const device = await findDevice(loginName)
    const input = { loginName, password, address, device }
    const { accountId, sessionToken } = await signIn({ db, now: new Date() }, input)
    if (device === null) await rememberDevice(loginName)
    return { id: String(accountId), sessionToken }
  } catch (error) {
    const doing: Doing = { action: 'sign-in', request: null, accountId: null, ...peer }
    if (error instanceof Refusal) {
      const name = typeof loginName === 'string' ? loginName : ''
      const request = { accountId: await findAccountId(database(), name) }
      await noteRefusal({ ...doing, request }, error.code)
      throw new Error(error.message)
    }
    const reference = await noteFault(doing, error)
    if (isDiskFull(error)) {
      throw new Error('服务器的磁盘满了，暂时登录不了，请告诉管理员腾出空间')
    }
    throw new Error(`暂时登录不了，请稍后再试（编号 ${reference}）`)
  }
}

/** Which browser this is, when it has signed in with the name before. */
async function findDevice(loginName: unknown): Promise<string | null> {
  if (typeof loginName !== 'string') return null
  const value = (await cookies()).get(deviceCookie(loginName))?.value
  return parseDevice(value, loginName, env().authSecret)
}

async function rememberDevice(loginName: unknown): Promise<void> {
  if (typeof loginName !== 'string') return
  const value = signDevice(loginName, env().authSecret)
  ;(await cookies()).set(deviceCookie(loginName), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteOrigin('').startsWith('https:'),
    // Nothing else asks for it.
    path: '/api/auth',
    maxAge: DEVICE_DAYS * 86_400,
  })
}

/** The database for coming and going: the person who does it is the one it is about. */
async function recordedAs(action: 'sign-in' | 'sign-out') {
  const peer = await requestPeer()
  const entryOf = (value: unknown) => {
    const someone = value as Pick<SignedIn, 'accountId'> | null
    if (!someone) return null
    const { accountId } = someone
    return buildEntry(
      { action, request: null, accountId, ...peer },
      { result: 'ok', value: { accountId } },
    )
  }
  return recordingDatabase(database(), entryOf).db
}
