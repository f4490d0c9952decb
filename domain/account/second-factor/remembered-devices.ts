import { createHash, randomBytes } from 'node:crypto'

import { and, desc, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { rememberedDevices } from '#db/schema/second-factors'

import type { Browser } from '../session/open-session.ts'

export const REMEMBERED_DAYS = 30

/** Remembers a browser, which is not asked for a code from then on; returns the secret for its cookie. */
export async function rememberDevice(
  tx: Transaction,
  { accountId, browser, now }: { accountId: number; browser: Browser; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(rememberedDevices).values({
    id: deviceId(token),
    accountId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + REMEMBERED_DAYS * 86_400_000),
    ...browser,
  })
  return token
}

const isOpen = (accountId: number, now: Date) =>
  and(
    eq(rememberedDevices.accountId, accountId),
    isNull(rememberedDevices.endedAt),
    gt(rememberedDevices.expiresAt, now),
  )

/** Whether the account remembers the browser with this secret, which is then written down as used. */
export async function useDevice(
  tx: Transaction,
  {
    accountId,
    token,
    browser,
    now,
  }: { accountId: number; token: string; browser: Browser; now: Date },
): Promise<boolean> {
  const known = await tx
    .update(rememberedDevices)
    .set({ lastUsedAt: now, ...browser })
    .where(and(eq(rememberedDevices.id, deviceId(token)), isOpen(accountId, now)))
    .returning({ id: rememberedDevices.id })
  return known.length > 0
}

export async function listDevices(
  db: Queryable,
  { accountId, now }: { accountId: number; now: Date },
) {
  return db
    .select({
      id: rememberedDevices.id,
      program: rememberedDevices.program,
      address: rememberedDevices.address,
      lastUsedAt: rememberedDevices.lastUsedAt,
      expiresAt: rememberedDevices.expiresAt,
    })
    .from(rememberedDevices)
    .where(isOpen(accountId, now))
    .orderBy(desc(rememberedDevices.lastUsedAt), desc(rememberedDevices.id))
    .limit(100)
}

/** Ends every remembered device of an account, so that each is asked for a code again. */
export async function endDevices(tx: Transaction, accountId: number, now: Date): Promise<void> {
  await tx.update(rememberedDevices).set({ endedAt: now }).where(isOpen(accountId, now))
}

const deviceId = (token: string): string => createHash('sha256').update(token).digest('hex')
