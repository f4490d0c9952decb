import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChanges } from '../change-log/record-change.ts'
import { openFirstLinks, type AccountLink } from './account-links.ts'
import { ELSEWHERE, isElsewhere } from './actor.ts'
import { addGrants } from './add-grant.ts'
import { writeMobiles } from './contact/mobile.ts'
import type { LoadedAccount } from './load-account.ts'
import { canInviteTo } from './policy.ts'
import type { GrantInput } from './schemas.ts'

export interface NewPerson {
  loginName: string
  displayName: string
  divisionCode: string
  /** Empty for none. */
  unit: string
  /** Empty for none. */
  mobile: string
  grants: readonly GrantInput[]
}

export type OpenedAccount = AccountLink & { accountId: number }

/**
 * The part that commands which open accounts share: the accounts of people who are to join, with their first
 * roles, their history and the links that set their passwords, in the order of the people. It takes as many statements
 * for a thousand as for one. Runs under the lock of `lockAccounts`, with the context that it returned.
 */
export async function openAccounts(
  tx: Transaction,
  standing: Context,
  people: readonly NewPerson[],
  { key }: { key: string },
): Promise<OpenedAccount[]> {
  const { actor, now } = standing
  if (!people.every(({ divisionCode }) => canInviteTo(actor, divisionCode).allowed)) {
    const elsewhere = people.some(({ divisionCode }) => isElsewhere(actor, divisionCode))
    throw new Refusal('forbidden', elsewhere ? ELSEWHERE : '您不能给这个地区开账号')
  }
  const rows = await tx
    .insert(accounts)
    .values(
      people.map(({ loginName, displayName, divisionCode, unit }) => {
        return { loginName, displayName, divisionCode, unit: unit || null, createdAt: now }
      }),
    )
    .onConflictDoNothing()
    .returning({ id: accounts.id, loginName: accounts.loginName })
  const ids = new Map(rows.map(({ id, loginName }) => [loginName, id]))
  const opened = people.map((person) => {
    const accountId = ids.get(person.loginName)
    if (accountId === undefined) {
      const taken = '这个用户名已经有人用了'
      throw new Refusal('conflict', taken, { loginName: [taken] })
    }
    return { person, account: newAccount(accountId, person, now) }
  })
  await recordChanges(
    tx,
    standing,
    opened.map(({ person: { loginName, displayName, divisionCode, unit, mobile }, account }) => ({
      subject: 'account',
      key: account.accountId,
      name: displayName,
      kind: 'invite',
      after: {
        loginName,
        displayName,
        divisionCode,
        ...(unit === '' ? {} : { unit }),
        ...(mobile === '' ? {} : { mobile: '有' }),
      },
    })),
  )
  await addGrants(
    tx,
    standing,
    opened.flatMap(({ person, account }) => person.grants.map((wanted) => ({ account, wanted }))),
  )
  await writeMobiles(
    tx,
    opened.flatMap(({ person: { mobile }, account: { accountId } }) =>
      mobile === '' ? [] : [{ accountId, mobile }],
    ),
    key,
  )
  const accountIds = opened.map(({ account }) => account.accountId)
  const links = await openFirstLinks(tx, standing, accountIds)
  return accountIds.map((accountId, index) => {
    const link = links[index]
    if (!link) throw new Error('The link was not written')
    return { accountId, ...link }
  })
}

/** What was just written, as it would be read. */
const newAccount = (accountId: number, person: NewPerson, now: Date): LoadedAccount => ({
  accountId,
  loginName: person.loginName,
  displayName: person.displayName,
  divisionCode: person.divisionCode,
  unit: person.unit || null,
  closed: false,
  closedAt: null,
  createdAt: now,
  joined: false,
  everHeld: [],
  grants: [],
})
