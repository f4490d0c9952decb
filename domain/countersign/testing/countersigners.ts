import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'

import { COUNTY, NOW } from '../../testing/stage.ts'

export async function stage(db: Queryable) {
  return {
    admin: await insertAccount(db, 'admin', '620000'),
    second: await insertAccount(db, 'admin', '620000'),
    auditor: await insertAccount(db, 'auditor', '620000'),
    final: await insertAccount(db, 'editor3', COUNTY),
  }
}

export const demote = async (db: Queryable, { accountId }: { accountId: number }) =>
  db.update(roleGrants).set({ revokedAt: NOW }).where(eq(roleGrants.accountId, accountId))
