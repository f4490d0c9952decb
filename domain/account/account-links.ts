import { createHash, randomBytes } from 'node:crypto'

import { and, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accountLinks, accounts } from '#db/schema/accounts'

import type { Context } from '../context.ts'

/** How long a link may lie about before it is used. */
export const LINK_HOURS = 72

export interface AccountLink {
  /** The secret in the link's address; only its hash is stored, so it is shown this once. */
  token: string
  expiresAt: Date
}

/** The key of a link's row: SHA-256 of its token, hex. */
const linkId = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new one-time link for an account, in place of the one that may be open. */
export async function openLink(
  tx: Transaction,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  accountId: number,
): Promise<AccountLink> {
  await revokeLinks(tx, accountId, now)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000)
  await tx.insert(accountLinks).values({
    id: linkId(token),
    accountId,
    createdBy: actor.accountId,
    createdAt: now,
    expiresAt,
  })
  return { token, expiresAt }
}

/** Ends the link that is open, if any; gives whether there was one. */
export async function revokeLinks(tx: Transaction, accountId: number, now: Date): Promise<boolean> {
  const ended = await tx
    .update(accountLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(accountLinks.accountId, accountId),
        isNull(accountLinks.usedAt),
        isNull(accountLinks.revokedAt),
      ),
    )
    .returning({ id: accountLinks.id })
  return ended.length > 0
}

/** A link that may still be used. */
const usable = (token: string, now: Date) =>
  and(
    eq(accountLinks.id, linkId(token)),
    isNull(accountLinks.usedAt),
    isNull(accountLinks.revokedAt),
    gt(accountLinks.expiresAt, now),
  )

/** Whose password a link sets, or null when it is over, used or none of ours. */
export async function findLink(db: Queryable, { token, now }: { token: string; now: Date }) {
  const [row] = await db
    .select({
      accountId: accounts.id,
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      expiresAt: accountLinks.expiresAt,
    })
    .from(accountLinks)
    .innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
    .where(and(usable(token, now), isNull(accounts.closedAt)))
  return row ?? null
}

/** Uses a link up, once: false for the second of two who use it at the same time. */
export async function useUpLink(
  tx: Transaction,
  { token, now }: { token: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(usable(token, now))
    .returning({ id: accountLinks.id })
  return used.length > 0
}
