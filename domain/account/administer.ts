import { eq, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { listStandingGrants } from './list-standing-grants.ts'
import { loadAccount, type LoadedAccount } from './load-account.ts'
import { canAdminister, type AccountAction } from './policy.ts'

const LOCK = 7_203_001

/**
 * Runs `work` on the account while nobody else administers any: the changes are few, and who may make
 * them hangs on what they change. The actor's own roles are read again under that lock, so that
 * of two admins who close each other the second is one no longer.
 */
export function administer<T>(
  ctx: Context,
  action: AccountAction,
  accountId: number,
  work: (tx: Transaction, account: LoadedAccount, ctx: Context) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    const standing = await lockAccounts(tx, ctx)
    const account = await lockAccount(tx, accountId)
    if (!canAdminister(standing.actor, 'read', account).allowed) throw missing()
    requireAllowed(canAdminister(standing.actor, action, account))
    return work(tx, account, standing)
  })
}

/** Takes the lock, and returns the context with the grants that the actor holds now. */
export async function lockAccounts(tx: Transaction, ctx: Context): Promise<Context> {
  await lockGrants(tx)
  const { accountId } = ctx.actor
  const grants = await listStandingGrants(tx, { accountId, now: ctx.now })
  return { ...ctx, actor: { ...ctx.actor, grants } }
}

/** Takes the lock alone: until the transaction ends, nobody's grants change. */
export async function lockGrants(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
}

/** The account, kept from changing until the transaction ends. */
async function lockAccount(tx: Transaction, accountId: number): Promise<LoadedAccount> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('no key update')
  const account = await loadAccount(tx, accountId)
  if (!account) throw missing()
  return account
}

const missing = () => new Refusal('not-found', '没有这个账号')
