import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { isPlainText } from '#lib/plain-text'

/** The account of that name, open or closed, whatever the case of its letters; null when there is none. */
export async function findAccountId(db: Queryable, loginName: string): Promise<number | null> {
  if (!isPlainText(loginName)) return null
  const [row] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(sql`lower(${accounts.loginName})`, loginName.trim().toLowerCase()))
  return row?.id ?? null
}
