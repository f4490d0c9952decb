import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { administer } from '../administer.ts'
import { endAccount } from '../close-account.ts'
import { isAsleep } from './is-asleep.ts'

/** A page of the list. */
const MAX_ACCOUNTS = 50

const inputSchema = z.object({
  accountIds: z
    .array(z.int().positive())
    .min(1, '请勾选要停用的账号')
    .max(MAX_ACCOUNTS, `一次最多 ${MAX_ACCOUNTS} 个`),
})

/**
 * Ends accounts that are asleep, each in a transaction of its own with its history and its row of the audit log. One
 * that was used since the list was shown is left open, and counted.
 */
export async function closeAsleepAccounts(
  ctx: Context,
  input: unknown,
): Promise<{ closed: number; awake: number }> {
  const { accountIds } = parseInput(inputSchema, input)
  let awake = 0
  for (const accountId of accountIds) {
    try {
      await administer(ctx, 'close', accountId, async (tx, account) => {
        await requireAsleep(tx, accountId, ctx.now)
        await endAccount(tx, ctx, account)
        return { accountId }
      })
    } catch (error) {
      if (!(error instanceof Awake)) throw error
      awake += 1
    }
  }
  return { closed: accountIds.length - awake, awake }
}

/** Its transaction is undone, and nothing is put down of it. */
class Awake extends Refusal {
  constructor() {
    super('conflict', '这个账号最近用过')
  }
}

async function requireAsleep(tx: Transaction, accountId: number, now: Date): Promise<void> {
  const [row] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isAsleep(tx, now)))
  if (!row) throw new Awake()
}
