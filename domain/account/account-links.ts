import { createHash, randomBytes } from 'node:crypto'

import { and, desc, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accountLinks, accounts } from '#db/schema/accounts'

import type { Context } from '../context.ts'
import { listStandingGrants } from './list-standing-grants.ts'
import { loadAccount, type LoadedAccount } from './load-account.ts'
import { canAdminister, canResetAlone, takesTwoToLetIn } from './policy.ts'

/** How long a link may lie about before it is used. */
export const LINK_HOURS = 72
/** The same of one that goes out by mail to who asked for it. */
export const RESET_MINUTES = 30

export interface AccountLink {
  /** The secret in the link's address; only its hash is stored, so it is shown this once. */
  token: string
  expiresAt: Date
}

/** The key of a link's row: SHA-256 of its token, hex. */
export const linkId = (token: string): string => createHash('sha256').update(token).digest('hex')

interface Issuer extends Pick<Context, 'now' | 'countersign'> {
  actor: Pick<Context['actor'], 'accountId'>
}

/**
 * A new one-time link for an account. It ends those that are open, but one in the account's own name ends only its
 * like: whoever knows a name can ask for a mail, and must not end what an admin has handed out by it.
 */
export async function openLink(
  tx: Transaction,
  by: Issuer,
  accountId: number,
  minutes = LINK_HOURS * 60,
): Promise<AccountLink> {
  await revokeLinks(tx, accountId, by.now, { onlyOwn: by.actor.accountId === accountId })
  const [link] = await openFirstLinks(tx, by, [accountId], minutes)
  if (!link) throw new Error('The link was not written')
  return link
}

/** One-time links for accounts that have had none, in their order. */
export async function openFirstLinks(
  tx: Transaction,
  { actor, now, countersign }: Issuer,
  accountIds: readonly number[],
  minutes = LINK_HOURS * 60,
): Promise<AccountLink[]> {
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const links = accountIds.map((accountId) => ({
    accountId,
    token: randomBytes(32).toString('base64url'),
  }))
  await tx.insert(accountLinks).values(
    links.map(({ accountId, token }) => ({
      id: linkId(token),
      accountId,
      createdBy: actor.accountId,
      createdAt: now,
      expiresAt,
      countersigned: Boolean(countersign),
    })),
  )
  return links.map(({ token }) => ({ token, expiresAt }))
}

/** Ends the links that are open, or only one in the account's own name; returns whether there was any. */
export async function revokeLinks(
  tx: Transaction,
  accountId: number,
  now: Date,
  { onlyOwn = false }: { onlyOwn?: boolean } = {},
): Promise<boolean> {
  const ended = await tx
    .update(accountLinks)
    .set({ revokedAt: now })
    .where(
      and(
        eq(accountLinks.accountId, accountId),
        isNull(accountLinks.usedAt),
        isNull(accountLinks.revokedAt),
        onlyOwn ? eq(accountLinks.createdBy, accountId) : undefined,
      ),
    )
    .returning({ id: accountLinks.id })
  return ended.length > 0
}

/** A link that is neither used, revoked nor expired. */
const isOpen = (now: Date) =>
  and(isNull(accountLinks.usedAt), isNull(accountLinks.revokedAt), gt(accountLinks.expiresAt, now))

const isOpenLink = (token: string, now: Date) =>
  and(eq(accountLinks.id, linkId(token)), isOpen(now))

const ISSUED = { createdBy: accountLinks.createdBy, countersigned: accountLinks.countersigned }

/** The account whose password a link sets, or null when the link cannot be used. */
export async function findLink(
  db: Queryable,
  { token, now }: { token: string; now: Date },
): Promise<LoadedAccount | null> {
  const [row] = await db
    .select({ accountId: accountLinks.accountId, ...ISSUED })
    .from(accountLinks)
    .where(isOpenLink(token, now))
  const account = row ? await loadAccount(db, row.accountId) : null
  if (!row || !account) return null
  return (await isStillGood(db, row, { account, now })) ? account : null
}

/** Until when a link of the account can be used, or null when it has none. */
export async function findLinkExpiry(
  db: Queryable,
  { account, now }: { account: LoadedAccount; now: Date },
): Promise<Date | null> {
  const rows = await db
    .select({ expiresAt: accountLinks.expiresAt, ...ISSUED })
    .from(accountLinks)
    .where(and(eq(accountLinks.accountId, account.accountId), isOpen(now)))
    .orderBy(desc(accountLinks.expiresAt))
  for (const row of rows) {
    if (await isStillGood(db, row, { account, now })) return row.expiresAt
  }
  return null
}

/**
 * Whether the issuer of a link may send one now. The account may have been given more than they
 * administer since, or what takes a second person, or they may have lost their role or their own account: their
 * link must not open it. A link in the account's own name is for its first password, from set-up, or was mailed to who
 * may reset theirs alone, or made on the machine.
 */
async function isStillGood(
  db: Queryable,
  { createdBy: issuerId, countersigned }: { createdBy: number; countersigned: boolean },
  { account, now }: { account: LoadedAccount; now: Date },
): Promise<boolean> {
  if (issuerId === account.accountId) {
    return account.joined ? countersigned || canResetAlone(account, now) : !account.closed
  }
  if (!countersigned && takesTwoToLetIn(account, now)) return false
  const [issuer] = await db
    .select({ displayName: accounts.displayName, divisionCode: accounts.divisionCode })
    .from(accounts)
    .where(eq(accounts.id, issuerId))
  if (!issuer) return false
  const grants = await listStandingGrants(db, { accountId: issuerId, now })
  return canAdminister({ accountId: issuerId, ...issuer, grants }, 'send-link', account).allowed
}

/** Uses a link up, once, and ends the account's others: false for the second of two who use it at the same time. */
export async function useUpLink(
  tx: Transaction,
  { token, now }: { token: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .update(accountLinks)
    .set({ usedAt: now })
    .where(isOpenLink(token, now))
    .returning({ accountId: accountLinks.accountId })
  for (const { accountId } of used) await revokeLinks(tx, accountId, now)
  return used.length > 0
}
