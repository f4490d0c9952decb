import 'server-only'
import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'

import { findWaiting, passCode } from '#domain/account/second-factor/pass-code'
import { REMEMBERED_DAYS } from '#domain/account/second-factor/remembered-devices'
import { MAX_SESSION_HOURS } from '#domain/account/session/session-rules'
import { findAccountId } from '#domain/account/find-account-id'
import { signIn, type SignedIn } from '#domain/account/sign-in'
import { signOut } from '#domain/account/sign-out'
import { buildEntry, type AuditContext } from '#domain/audit/entry'
import { recordingDatabase } from '#domain/audit/write-entry'
import { isDiskFull } from '#lib/process/disk-full'
import { Refusal } from '#lib/refusal'

import { noteError, noteRefusal } from './audit.ts'
import { logAuthError } from './auth-error.ts'
import { ownAddressOf } from './callback-address.ts'
import { database } from './database.ts'
import { env } from './env.ts'
import {
  DEVICE_DAYS,
  deviceCookie,
  parseDevice,
  rememberedCookie,
  signDevice,
} from './known-device.ts'
import { requestPeer, requestProgram } from './request-address.ts'
import { siteOrigin } from './site-address.ts'

/**
 * Sign-in by next-auth. Its cookie carries the session's token and nothing that could grow old; the
 * session row in the database is the authority (server/session.ts asks it on every request). No
 * callback here may query: a throw inside them clears the cookie.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().authSecret,
    session: { strategy: 'jwt', maxAge: MAX_SESSION_HOURS * 3_600 },
    // Without these the library shows pages of its own, in English.
    pages: { signIn: '/sign-in', signOut: '/work', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      Credentials({
        credentials: { loginName: {}, password: {} },
        authorize: async (credentials) => {
          const entered = await enter(credentials?.loginName, credentials?.password)
          if (!entered.ok) throw new Error(entered.message)
          const { accountId, sessionToken } = entered.session
          return { id: String(accountId), sessionToken }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && 'sessionToken' in user ? { sub: user.id, sessionToken: user.sessionToken } : token,
      redirect: ({ url, baseUrl }) => ownAddressOf(url, new URL(baseUrl).origin),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: logAuthError },
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

/** Why somebody is not let in, in words for who tries. */
type Entered<Session = SignedIn> = { ok: true; session: Session } | { ok: false; message: string }

/** Opens a session and puts down who did, from where; what was refused is put down too. */
export async function enter(loginName: unknown, password: unknown): Promise<Entered> {
  const { address } = await requestPeer()
  try {
    const db = await recordedAs('sign-in')
    const device = await findDevice(loginName)
    const [program, remembered] = [await requestProgram(), await findRemembered(loginName)]
    const input = { loginName, password, address, device, program, remembered }
    const session = await signIn({ db, now: new Date() }, input)
    if (device === null) await rememberDevice(loginName)
    return { ok: true, session }
  } catch (error) {
    const name = typeof loginName === 'string' ? loginName : ''
    return refuseEntry('sign-in', error, () => findAccountId(database(), name))
  }
}

/** The second step: takes a code for the session that waits for one. */
export async function enterCode(
  sessionToken: string,
  { code, remember }: { code: unknown; remember: boolean },
): Promise<Entered<Pick<SignedIn, 'accountId' | 'sessionToken'>>> {
  const { address } = await requestPeer()
  const waiting = () => findWaiting(database(), { sessionToken, now: new Date() })
  try {
    const db = await recordedAs('check-code')
    const loginName = (await waiting())?.loginName ?? ''
    const session = await passCode(
      { db, now: new Date() },
      {
        sessionToken,
        code,
        remember,
        browser: { address, program: await requestProgram() },
        device: await findDevice(loginName),
        key: env().sealingKey,
      },
    )
    if (session.remembered !== null) {
      await setDeviceCookie(rememberedCookie(loginName), session.remembered, REMEMBERED_DAYS)
    }
    return { ok: true, session }
  } catch (error) {
    return refuseEntry('check-code', error, async () => (await waiting())?.accountId ?? null)
  }
}

/** Puts down what was refused, about whom, and says why. */
async function refuseEntry(
  action: 'sign-in' | 'check-code',
  error: unknown,
  findAbout: () => Promise<number | null>,
): Promise<{ ok: false; message: string }> {
  const auditContext: AuditContext = {
    action,
    request: null,
    accountId: null,
    ...(await requestPeer()),
  }
  if (error instanceof Refusal) {
    await noteRefusal({ ...auditContext, request: { accountId: await findAbout() } }, error.code)
    return { ok: false, message: error.message }
  }
  const reference = await noteError(auditContext, error)
  if (isDiskFull(error)) {
    return { ok: false, message: '服务器的磁盘满了，暂时登录不了，请告诉管理员腾出空间' }
  }
  return { ok: false, message: `暂时登录不了，请稍后再试（编号 ${reference}）` }
}

/** The secret of this browser, when it was remembered for the name. */
async function findRemembered(loginName: unknown): Promise<string | null> {
  if (typeof loginName !== 'string') return null
  return (await cookies()).get(rememberedCookie(loginName))?.value ?? null
}

/** Which browser this is, when it has signed in with the name before. */
async function findDevice(loginName: unknown): Promise<string | null> {
  if (typeof loginName !== 'string') return null
  const value = (await cookies()).get(deviceCookie(loginName))?.value
  return parseDevice(value, loginName, env().authSecret)
}

async function rememberDevice(loginName: unknown): Promise<void> {
  if (typeof loginName !== 'string') return
  await setDeviceCookie(
    deviceCookie(loginName),
    signDevice(loginName, env().authSecret),
    DEVICE_DAYS,
  )
}

async function setDeviceCookie(name: string, value: string, days: number): Promise<void> {
  ;(await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteOrigin('').startsWith('https:'),
    // The form of the page and the sign-in library have no folder in common.
    path: '/',
    maxAge: days * 86_400,
  })
}

/** The database for coming and going: the person who does it is the one it is about. */
async function recordedAs(action: 'sign-in' | 'check-code' | 'sign-out') {
  const peer = await requestPeer()
  const entryOf = (value: unknown) => {
    const someone = value as (Pick<SignedIn, 'accountId'> & Partial<SignedIn>) | null
    if (!someone) return null
    const { accountId, awaitsCode } = someone
    return buildEntry(
      { action, request: null, accountId, ...peer },
      // The password alone signs nobody in who has a second factor.
      { result: 'ok', value: { accountId, ...(awaitsCode ? { awaitsCode } : {}) } },
    )
  }
  return recordingDatabase(database(), entryOf).db
}
