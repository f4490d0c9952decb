import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'

/** The account that signs in with this name, whatever the case of its letters; null when there is none. */
export async function findAccountId(db: Queryable, loginName: string): Promise<number | null> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(sql`lower(${accounts.loginName})`, loginName.toLowerCase()))
  return row?.id ?? null
}
