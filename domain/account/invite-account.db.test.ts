import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accountLinks, accounts } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as } from '../testing/stage.ts'
import { inviteAccount } from './invite-account.ts'
import { signIn } from './sign-in.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const invitation = (loginName: string) => ({
  loginName,
  displayName: '庄浪新通讯员',
  divisionCode: '620825',
  grant: { role: 'correspondent', divisionCode: '620825', startsOn: '', endsOn: '' },
})

it('opens an account with a role, a link of which only the hash is kept, and their history', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const made = await inviteAccount(as(tx, admin), invitation('invite-a'), { key: SEALING_KEY })
    const [row] = await tx
      .select()
      .from(accountLinks)
      .where(eq(accountLinks.accountId, made.accountId))
    expect(row).toMatchObject({ createdBy: admin.accountId, usedAt: null, revokedAt: null })
    expect(JSON.stringify(row)).not.toContain(made.token)
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, made.accountId))
    expect(account?.passwordHash).toBeNull()
    const rows = await accountChanges(tx, admin, made.accountId)
    expect(rows.map(({ kind }) => kind)).toEqual(['grant', 'invite'])
    await expect(
      signIn({ db: tx, now: NOW }, { loginName: 'invite-a', password: 'x', address: '10.9.9.9' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('lets a first editor invite correspondents of their region', () =>
  withRollback(async (tx) => {
    const editor = await insertAccount(tx, 'editor1', '620800')
    await expect(
      inviteAccount(as(tx, editor), invitation('invite-b'), { key: SEALING_KEY }),
    ).resolves.toHaveProperty('token')
    const asEditor = { ...invitation('invite-c') }
    asEditor.grant = { ...asEditor.grant, role: 'editor1' }
    await expect(
      inviteAccount(as(tx, editor), asEditor, { key: SEALING_KEY }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('refuses everybody else, and every region but their own', () =>
  withRollback(async (tx) => {
    const others = [
      await insertAccount(tx, 'correspondent', '620825'),
      await insertAccount(tx, 'editor2', '620000'),
      await insertAccount(tx, 'editor3', '620000'),
      await insertAccount(tx, 'auditor', '620000'),
      await insertAccount(tx, 'editor1', '620500'),
      await insertAccount(tx, 'admin', '620500'),
    ]
    for (const actor of others) {
      await expect(
        inviteAccount(as(tx, actor), invitation('invite-d'), { key: SEALING_KEY }),
      ).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('refuses a name that is taken whatever its case, and what is no name, by field', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    await inviteAccount(as(tx, admin), invitation('invite-e'), { key: SEALING_KEY })
    await expect(
      inviteAccount(as(tx, admin), invitation('Invite-E'), { key: SEALING_KEY }),
    ).rejects.toMatchObject({
      code: 'conflict',
      issues: { loginName: [expect.any(String)] },
    })
    const wrong = { ...invitation('王'), displayName: ' ' }
    wrong.grant = { ...wrong.grant, role: '', startsOn: '2026-04-02', endsOn: '2026-04-01' }
    await expect(inviteAccount(as(tx, admin), wrong, { key: SEALING_KEY })).rejects.toMatchObject({
      issues: {
        loginName: [expect.any(String)],
        displayName: [expect.any(String)],
        'grant.role': [expect.any(String)],
      },
    })
  }))
