import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { secondFactors } from '#db/schema/second-factors'

import { unseal } from '../sealed.ts'
import { sealFor } from './second-factor.ts'

/** The secret that an account has begun to set up, for its owner alone; null when there is none to show. */
export async function findNewFactor(
  db: Queryable,
  { accountId, key }: { accountId: number; key: string },
): Promise<string | null> {
  const [row] = await db
    .select({ sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)))
  return row ? unseal(row.sealedSecret, sealFor(accountId, key)) : null
}
