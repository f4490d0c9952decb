import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'

/** The name that the account signs in with. */
export async function findLoginName(db: Queryable, accountId: number): Promise<string> {
  const [row] = await db
    .select({ loginName: accounts.loginName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.loginName ?? ''
}
