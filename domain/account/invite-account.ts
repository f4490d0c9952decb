import { z } from 'zod'

import { accounts } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { openLink, type AccountLink } from './account-links.ts'
import { lockAccounts } from './administer.ts'
import { addGrant } from './add-grant.ts'
import { loadAccount } from './load-account.ts'
import { canInviteTo } from './policy.ts'
import { displayNameSchema, divisionCodeSchema, grantSchema, loginNameSchema } from './schemas.ts'

const invitationSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  divisionCode: divisionCodeSchema,
  grant: grantSchema,
})

/** An account for somebody who is to join, with their first role and the link that sets their password. */
export async function inviteAccount(
  ctx: Context,
  input: unknown,
): Promise<AccountLink & { accountId: number }> {
  const { grant, ...person } = parseInput(invitationSchema, input)
  return ctx.db.transaction(async (tx) => {
    const standing = await lockAccounts(tx, ctx)
    const verdict = canInviteTo(standing.actor, person.divisionCode)
    if (!verdict.allowed) throw new Refusal('forbidden', '您不能给这个地区开账号')
    const [row] = await tx
      .insert(accounts)
      .values({ ...person, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!row) {
      const taken = '这个用户名已经有人用了'
      throw new Refusal('conflict', taken, { loginName: [taken] })
    }
    const after = { ...person }
    const change = { subject: 'account', key: row.id, name: person.displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'invite', after })
    const account = await loadAccount(tx, row.id)
    if (!account) throw new Error('The account was not written')
    await addGrant(tx, standing, account, grant)
    return { accountId: row.id, ...(await openLink(tx, ctx, row.id)) }
  })
}
