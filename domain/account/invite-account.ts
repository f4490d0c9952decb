import { z } from 'zod'

import { parseInput } from '#lib/parse-input'

import type { Context } from '../context.ts'
import { lockAccounts } from './administer.ts'
import { openAccounts, type OpenedAccount } from './open-accounts.ts'
import {
  displayNameSchema,
  divisionCodeSchema,
  grantSchema,
  loginNameSchema,
  mobileSchema,
  unitSchema,
} from './schemas.ts'

export const invitationSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  divisionCode: divisionCodeSchema,
  unit: unitSchema.default(''),
  mobile: mobileSchema.default(''),
  grant: grantSchema,
})

/** An account for somebody who is to join, with their first role and the link that sets their password. */
export async function inviteAccount(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<OpenedAccount> {
  const { grant, ...person } = parseInput(invitationSchema, input)
  return ctx.db.transaction(async (tx) => {
    const standing = await lockAccounts(tx, ctx)
    const [opened] = await openAccounts(tx, standing, [{ ...person, grants: [grant] }], { key })
    if (!opened) throw new Error('The account was not written')
    return opened
  })
}
