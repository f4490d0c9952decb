import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'

import { recordChange } from '../change-log/record-change.ts'
import { openLink, type AccountLink } from './account-links.ts'
import type { Actor } from './actor.ts'
import { addGrant } from './add-grant.ts'
import { lockGrants } from './administer.ts'
import { loadAccount } from './load-account.ts'

/**
 * Opens the account of a portal's first admin, before there is anybody who could: it counts as opened by
 * itself, and so does its one-time link, which is worth something until a password is set.
 */
export async function openFirstAccount(
  tx: Transaction,
  now: Date,
  { county, ...person }: Omit<Actor, 'accountId' | 'grants'> & { loginName: string },
): Promise<AccountLink & { actor: Actor }> {
  await lockGrants(tx)
  const [row] = await tx
    .insert(accounts)
    .values({ ...person, createdAt: now })
    .returning({ id: accounts.id })
  const account = row ? await loadAccount(tx, row.id) : null
  if (!account) throw new Error('The account was not written')
  const { accountId } = account
  const { displayName, divisionCode } = person
  const grant = { role: 'admin', divisionCode } as const
  const grants = [grant]
  const actor: Actor = {
    accountId,
    displayName,
    divisionCode,
    grants,
    ...(county ? { county } : {}),
  }
  const change = { subject: 'account', key: accountId, name: displayName } as const
  await recordChange(tx, { actor, now }, { ...change, kind: 'invite', after: { ...person } })
  await addGrant(tx, { db: tx, actor, now, countersign: null }, account, {
    ...grant,
    handlingUnit: '',
    startsOn: '',
    endsOn: '',
  })
  return { actor, ...(await openLink(tx, { actor, now }, accountId)) }
}
