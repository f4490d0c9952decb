import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

/** The name that the account signs in with. */
export async function getLoginName(db: Queryable, accountId: number): Promise<string> {
  const [row] = await db
    .select({ loginName: accounts.loginName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  if (!row) throw new Refusal('not-found', '没有这个账号')
  return row.loginName
}
