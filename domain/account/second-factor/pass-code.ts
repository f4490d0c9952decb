import { and, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, sessions } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { openSession, sessionId, type Browser } from '../session/open-session.ts'
import { rememberDevice } from './remembered-devices.ts'
import { codeSchema } from '../schemas.ts'
import {
  codeAttempt,
  countCode,
  forgiveCodes,
  useUpFactorCode,
  wrongCode,
} from './second-factor.ts'

export interface WaitingPerson {
  accountId: number
  loginName: string
}

/** Who has entered their password by this session and is still to enter a code; null when nobody has. */
export async function findWaiting(
  db: Queryable,
  { sessionToken, now }: { sessionToken: string; now: Date },
): Promise<WaitingPerson | null> {
  const [row] = await db
    .select({ accountId: accounts.id, loginName: accounts.loginName })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId(sessionToken)),
        eq(sessions.awaitsCode, true),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(accounts.closedAt),
      ),
    )
  return row ?? null
}

export interface PassedCode {
  accountId: number
  sessionToken: string
  /** The secret of this device, when it is to be remembered. */
  remembered: string | null
}

/**
 * The second step of signing in: for a code of theirs the person gets a session that counts, in place of the one that
 * waited. Tries are counted as those of passwords are.
 */
export async function passCode(
  { db, now }: { db: Queryable; now: Date },
  {
    sessionToken,
    code,
    remember,
    browser,
    device,
    key,
  }: {
    sessionToken: string
    code: unknown
    remember: boolean
    browser: Browser
    /** The browser, when it is known to have signed in with this name before. */
    device: string | null
    key: string
  },
): Promise<PassedCode> {
  const waiting = await findWaiting(db, { sessionToken, now })
  if (!waiting) throw timeOver()
  const { accountId } = waiting
  const parsed = codeSchema.safeParse({ code })
  if (!parsed.success) throw wrongCode()
  const attempt = codeAttempt(accountId, { address: browser.address ?? '', device })
  await countCode(db, attempt)
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sessions.id, sessionId(sessionToken)),
          eq(sessions.awaitsCode, true),
          isNull(sessions.revokedAt),
        ),
      )
      .returning({ id: sessions.id })
    if (ended.length === 0) throw timeOver()
    const kind = await useUpFactorCode(tx, { accountId, code: parsed.data.code, key, now })
    if (kind === null) throw wrongCode()
    await forgiveCodes(tx, attempt)
    const events = [
      ...(kind === 'recovery' ? ['account.recovery-code-used'] : []),
      ...(remember ? ['account.device-remembered'] : []),
    ]
    for (const event of events) {
      const payload = { accountId, accountIds: [accountId], quote: browser.program ?? '' }
      await tx.insert(outbox).values({ event, payload, createdAt: now })
    }
    return {
      accountId,
      sessionToken: await openSession(tx, { accountId, now, browser }),
      remembered: remember ? await rememberDevice(tx, { accountId, browser, now }) : null,
    }
  })
}

const timeOver = () => new Refusal('not-found', '等验证码的时间过了，请重新登录')
