import { eq } from 'drizzle-orm'

import type { Database, Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { ACCOUNT_CLOSED, Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import type { Grant } from './actor.ts'
import { listStandingGrants } from './list-standing-grants.ts'

/**
 * The context of a command whose transactions begin by reading again what its actor may do: whoever lost a
 * role between the request and the transaction is refused, wherever the command looks at their rights.
 * `hold` keeps the account from being closed and the grants from being withdrawn until the transaction ends;
 * the commands that administer accounts change both themselves and take a lock of their own.
 */
export function recheckRights(ctx: Context, { hold }: { hold: boolean }): Context {
  const transaction = (
    work: (tx: Transaction) => Promise<unknown>,
    ...config: unknown[]
  ): Promise<unknown> =>
    Reflect.apply(ctx.db.transaction, ctx.db, [
      async (tx: Transaction) => {
        await requireSameRights(tx, ctx, hold)
        return work(tx)
      },
      ...config,
    ]) as Promise<unknown>
  const db = Object.create(ctx.db, { transaction: { value: transaction } }) as Database
  return { ...ctx, db }
}

async function requireSameRights(
  tx: Transaction,
  { actor: { accountId, grants }, now }: Context,
  hold: boolean,
): Promise<void> {
  const own = tx
    .select({ closedAt: accounts.closedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const [account] = await (hold ? own.for('share') : own)
  // Whoever holds no role loses none with their account.
  if (account?.closedAt) throw new Refusal('account-closed', ACCOUNT_CLOSED)
  if (hold) {
    await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(eq(roleGrants.accountId, accountId))
      .orderBy(roleGrants.id)
      .for('share')
  }
  const standing = await listStandingGrants(tx, { accountId, now })
  if (grants.every((grant) => standing.some((one) => isSame(one, grant)))) return
  throw new Refusal('forbidden', '您的角色刚刚变了，没有执行。请刷新页面再看看')
}

const isSame = (one: Grant, other: Grant) =>
  one.role === other.role && one.divisionCode === other.divisionCode
