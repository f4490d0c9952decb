// What every end-to-end test uses: rows of the portal under test, and a browser that is signed
// in without going through the form (a session row and its cookie, as sign-in would make them).

import { createHash, randomBytes } from 'node:crypto'
import { test as base, type BrowserContext } from 'playwright/test'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'

const HOUR_MS = 3_600_000

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: npm test sets it`)
  return value
}

export interface NewSession {
  /** The key of its row. */
  id: string
  cookie: { name: string; value: string }
}

/** Adds a session of the account as a sign-in would, with the cookie that a browser keeps of it. */
export async function addSession(
  rows: postgres.Sql,
  authSecret: string,
  loginName: string,
): Promise<NewSession> {
  const sessionToken = randomBytes(32).toString('base64url')
  const id = createHash('sha256').update(sessionToken).digest('hex')
  const [session] = await rows<{ accountId: string }[]>`
    insert into sessions (id, account_id, expires_at)
    select ${id}, id, ${new Date(Date.now() + HOUR_MS)} from accounts where login_name = ${loginName}
    returning account_id as "accountId"`
  if (!session) throw new Error(`There is no account ${loginName}`)
  const token = { sub: session.accountId, sessionToken }
  const value = await encode({ token, secret: authSecret })
  return { id, cookie: { name: 'next-auth.session-token', value } }
}

/** Ends a session, as signing out elsewhere would. */
export async function endSession(rows: postgres.Sql, id: string): Promise<void> {
  await rows`update sessions set revoked_at = now() where id = ${id}`
}

async function signIn(
  context: BrowserContext,
  rows: postgres.Sql,
  loginName: string,
): Promise<string> {
  const { id, cookie } = await addSession(rows, required('E2E_AUTH_SECRET'), loginName)
  const url = required('E2E_BASE_URL')
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
  return id
}

interface TestFixtures {
  /** Signs this test's browser in as the account of that name; returns the session's id. */
  signInAs(loginName: string): Promise<string>
}

interface WorkerFixtures {
  /** The portal's rows, as their owner sees them. */
  rows: postgres.Sql
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  rows: [
    async ({}, use) => {
      const rows = postgres(required('E2E_DATABASE_URL'), { max: 2, onnotice: () => {} })
      await use(rows)
      await rows.end({ timeout: 5 })
    },
    { scope: 'worker' },
  ],
  signInAs: async ({ context, rows }, use) => {
    await use((loginName) => signIn(context, rows, loginName))
  },
})

export { expect } from 'playwright/test'
