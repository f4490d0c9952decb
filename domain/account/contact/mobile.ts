// A person's mobile number: stored under a seal in a table of its own, whole for its owner alone, masked for
// everybody else. Logs, exports and the API never have it.

import { eq, inArray, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accountMobiles } from '#db/schema/accounts'

import { seal, unseal } from '../sealed.ts'

const sealFor = (accountId: number, key: string) => ({ key, purpose: `mobile of ${accountId}` })

/** 138****1234 */
export const maskMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`

/** The numbers of these accounts, whole, for who may see or compare them; without those that have none. */
export async function findMobiles(
  db: Queryable,
  { accountIds, key }: { accountIds: readonly number[]; key: string },
): Promise<Map<number, string>> {
  const rows = await db
    .select()
    .from(accountMobiles)
    .where(inArray(accountMobiles.accountId, [...accountIds]))
  return new Map(
    rows.flatMap(({ accountId, sealedMobile }) => {
      // Under another key it is no number any more; its owner writes it again.
      const mobile = unseal(sealedMobile, sealFor(accountId, key))
      return mobile === null ? [] : [[accountId, mobile] as const]
    }),
  )
}

/** The same, masked: what lists show. */
export async function listMaskedMobiles(
  db: Queryable,
  accounts: { accountIds: readonly number[]; key: string },
): Promise<Map<number, string>> {
  const mobiles = await findMobiles(db, accounts)
  return new Map([...mobiles].map(([accountId, mobile]) => [accountId, maskMobile(mobile)]))
}

/** Keeps numbers in place of those that were known; an empty one is deleted. */
export async function writeMobiles(
  tx: Transaction,
  mobiles: readonly { accountId: number; mobile: string }[],
  key: string,
): Promise<void> {
  const kept = mobiles.filter(({ mobile }) => mobile !== '')
  for (const { accountId, mobile } of mobiles) {
    if (mobile === '')
      await tx.delete(accountMobiles).where(eq(accountMobiles.accountId, accountId))
  }
  if (kept.length === 0) return
  await tx
    .insert(accountMobiles)
    .values(
      kept.map(({ accountId, mobile }) => ({
        accountId,
        sealedMobile: seal(mobile, sealFor(accountId, key)),
      })),
    )
    .onConflictDoUpdate({
      target: accountMobiles.accountId,
      set: { sealedMobile: sql`excluded.sealed_mobile` },
    })
}

/** What the history of changes has of a number: whether there is one, and no more. */
export const describeMobileChange = (before: string, after: string) => ({
  before: { mobile: before === '' ? '没有' : '有' },
  after: { mobile: after === '' ? '没有' : before === '' || before === after ? '有' : '换了' },
})
