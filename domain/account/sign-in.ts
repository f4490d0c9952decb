import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { formatInstant } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { networkOf } from './network.ts'
import { openSession } from './session/open-session.ts'
import { verifyPassword } from './password/password.ts'
import { MAX_TYPED_PASSWORD } from './password/password-rule.ts'
import { useDevice } from './second-factor/remembered-devices.ts'
import { findFactor } from './second-factor/second-factor.ts'
import {
  countAttempt,
  forgiveAttempts,
  takeBackAttempt,
  WRONG_PAIR,
  type Attempt,
} from './sign-in-limit.ts'

const credentialsSchema = z.object({
  loginName: plainText().trim().min(1).max(60),
  password: plainText().min(1).max(MAX_TYPED_PASSWORD),
  address: plainText().max(60),
  device: plainText().max(60).nullable().default(null),
  program: plainText().max(60).nullable().default(null),
  /** The secret of a device that is not asked for a code. */
  remembered: plainText().max(100).nullable().default(null),
})

export interface SignedIn {
  accountId: number
  /** Secret of the new session; only its hash is stored. */
  sessionToken: string
  /** The session signs nobody in until the code of the second factor has come (pass-code.ts). */
  awaitsCode: boolean
}

/**
 * Checks a name and password and opens a session. One refusal for every kind of wrong. Who has a second factor is asked
 * for a code next, unless this device is remembered. A browser that never signed in with the name is reported to its
 * owner, at the password already: whoever has that much is worth knowing of.
 */
export async function signIn(
  { db, now }: { db: Queryable; now: Date },
  input: unknown,
): Promise<SignedIn> {
  const parsed = credentialsSchema.safeParse(input)
  if (!parsed.success) throw wrong()
  const { loginName, password, address, device, program, remembered } = parsed.data
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
    const browser = { address, program }
    const awaitsCode =
      (await findFactor(tx, accountId)) !== null &&
      !(remembered && (await useDevice(tx, { accountId, token: remembered, browser, now })))
    const sessionToken = await openSession(tx, { accountId, now, awaitsCode, browser })
    if (device === null) {
      const seen = [program ?? '不认识的浏览器', address, formatInstant(now)]
      const quote = [...seen, ...(awaitsCode ? ['密码对了，验证码还没有输'] : [])].join('，')
      const payload = { accountId, accountIds: [accountId], quote }
      await tx.insert(outbox).values({ event: 'account.new-device', payload, createdAt: now })
    }
    return { accountId, sessionToken, awaitsCode }
  })
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

const wrong = () => new Refusal('forbidden', WRONG_PAIR)
