import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { revokeLinks } from './account-links.ts'
import { administer } from './administer.ts'
import { endClaims } from './end-claims.ts'
import type { LoadedAccount } from './load-account.ts'
import { endSessions } from './session/end-sessions.ts'
import { refuseWithoutAdmin } from './refuse-without-admin.ts'
import { endDevices } from './second-factor/remembered-devices.ts'

/** Ends an account that somebody left. */
export async function closeAccount(ctx: Context, input: { accountId: number }): Promise<void> {
  return administer(ctx, 'close', input.accountId, (tx, account) => endAccount(tx, ctx, account))
}

/**
 * The part that commands which close accounts share: sessions, roles, claims and the open link end in the same
 * transaction, so the next request is refused. What the person wrote and signed stays under their name.
 */
export async function endAccount(
  tx: Transaction,
  ctx: Context,
  account: LoadedAccount,
): Promise<void> {
  const { accountId } = account
  await tx.update(accounts).set({ closedAt: ctx.now }).where(eq(accounts.id, accountId))
  await endSessions(tx, accountId, ctx.now)
  await endDevices(tx, accountId, ctx.now)
  await revokeLinks(tx, accountId, ctx.now)
  const open = and(eq(roleGrants.accountId, accountId), isNull(roleGrants.revokedAt))
  await tx.update(roleGrants).set({ revokedAt: ctx.now }).where(open)
  await endClaims(tx, accountId, ctx.now)
  for (const { role, divisionCode } of account.grants) {
    if (role === 'admin') await refuseWithoutAdmin(tx, divisionCode, ctx.now)
  }
  const change = { subject: 'account', key: accountId, name: account.displayName } as const
  await recordChange(tx, ctx, { ...change, kind: 'close' })
  for (const { role, divisionCode, handlingUnit, startsOn, endsOn } of account.grants) {
    const ofUnit = handlingUnit === '' ? {} : { handlingUnit }
    const before = { role, scope: divisionCode, ...ofUnit, startsOn, endsOn }
    await recordChange(tx, ctx, { ...change, kind: 'end-grant', before })
  }
}
