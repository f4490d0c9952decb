import { createHash, randomBytes } from 'node:crypto'

import { desc, inArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { sessions } from '#db/schema/accounts'

import { isCurrentSession } from './current-session.ts'
import { getSessionRules } from './session-rules.ts'

const CODE_MINUTES = 10

/** Where a session is opened: the network address and the program, as people call it. */
export interface Browser {
  address: string | null
  program: string | null
}

/**
 * A new session of an account; returns its secret, of which only the hash is stored. Of more than the account may have,
 * the first ones end. One that awaits a code signs nobody in and is soon over.
 */
export async function openSession(
  tx: Transaction,
  {
    accountId,
    now,
    awaitsCode = false,
    browser,
  }: { accountId: number; now: Date; awaitsCode?: boolean; browser: Browser },
): Promise<string> {
  const rules = await getSessionRules(tx)
  const minutes = awaitsCode ? CODE_MINUTES : rules.sessionHours * 60
  const sessionToken = randomBytes(32).toString('base64url')
  await tx.insert(sessions).values({
    id: sessionId(sessionToken),
    accountId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
    awaitsCode,
    ...browser,
  })
  if (awaitsCode) return sessionToken
  const open = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(isCurrentSession(accountId, { rules, now }))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
  const surplus = open
    .map(({ id }) => id)
    .filter((id) => id !== sessionId(sessionToken))
    .slice(rules.maxSessions - 1)
  if (surplus.length > 0) {
    await tx.update(sessions).set({ revokedAt: now }).where(inArray(sessions.id, surplus))
  }
  return sessionToken
}

/** The key of a session's row: SHA-256 of its token, hex. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
