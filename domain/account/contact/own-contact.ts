import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'

import { findMobiles } from './mobile.ts'

export interface OwnContact {
  unit: string
  /** Whole: it is the person's own. */
  mobile: string
}

/** What people keep of themselves at their own account. */
export async function getOwnContact(
  db: Queryable,
  { accountId, key }: { accountId: number; key: string },
): Promise<OwnContact> {
  const [row] = await db
    .select({ unit: accounts.unit })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const mobiles = await findMobiles(db, { accountIds: [accountId], key })
  return { unit: row?.unit ?? '', mobile: mobiles.get(accountId) ?? '' }
}
