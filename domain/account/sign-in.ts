import { createHash, randomBytes } from 'node:crypto'

import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable, Transaction } from '#db/client'
import { accounts, sessions } from '#db/schema/accounts'
import { isPlainText, plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { networkOf } from './network.ts'
import { verifyPassword } from './password.ts'
import {
  countAttempt,
  forgiveAttempts,
  takeBackAttempt,
  WRONG_PAIR,
  type Attempt,
} from './sign-in-limit.ts'

export const SESSION_HOURS = 12

const credentialsSchema = z.object({
  loginName: plainText().trim().min(1).max(60),
  password: plainText().min(1).max(1_024),
  address: plainText().max(60),
  device: plainText().max(60).nullable().default(null),
})

export interface SignedIn {
  accountId: number
  /** Secret of the new session; only its hash is stored. */
  sessionToken: string
}

/** Checks a name and password and opens a session. One refusal for every kind of wrong. */
export async function signIn(
  { db, now }: { db: Queryable; now: Date },
  input: unknown,
): Promise<SignedIn> {
  const parsed = credentialsSchema.safeParse(input)
  if (!parsed.success) throw wrong()
  const { loginName, password, address, device } = parsed.data
  const attempt = { loginName, address, device }
  const isLocked = !(await countAttempt(db, attempt))
  const [account] = await db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(
      and(
        eq(sql`lower(${accounts.loginName})`, loginName.toLowerCase()),
        isNull(accounts.closedAt),
      ),
    )
  // A locked name costs as much time as any, and its password is not looked at.
  const storedHash = isLocked ? null : (account?.passwordHash ?? null)
  const matches = await verifyInTurn(db, attempt, storedHash, password)
  if (isLocked) throw new Refusal('limit-reached', WRONG_PAIR)
  if (!account || !matches) throw wrong()
  const accountId = account.id
  return db.transaction(async (tx) => {
    await forgiveAttempts(tx, attempt)
    return { accountId, sessionToken: await openSession(tx, { accountId, now }) }
  })
}

/** A new session of an account; returns its secret, of which only the hash is stored. */
export async function openSession(
  tx: Transaction,
  { accountId, now }: { accountId: number; now: Date },
): Promise<string> {
  const sessionToken = randomBytes(32).toString('base64url')
  await tx.insert(sessions).values({
    id: sessionId(sessionToken),
    accountId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
  })
  return sessionToken
}

/** Who finds the line too long has not tried yet. */
async function verifyInTurn(
  db: Queryable,
  attempt: Attempt,
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  const lane = attempt.device ?? networkOf(attempt.address).subscriber
  try {
    return await verifyPassword(storedHash, password, lane)
  } catch (error) {
    if (error instanceof Refusal) await takeBackAttempt(db, attempt)
    throw error
  }
}

/** The account of that name, open or closed, or null: what a failed sign-in was aimed at. */
export async function findAccountId(db: Queryable, loginName: string): Promise<number | null> {
  if (!isPlainText(loginName)) return null
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(sql`lower(${accounts.loginName})`, loginName.trim().toLowerCase()))
  return row?.id ?? null
}

/** The key of a session's row: SHA-256 of its token, hex. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const wrong = () => new Refusal('forbidden', WRONG_PAIR)
