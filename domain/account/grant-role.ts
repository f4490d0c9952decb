import { parseInput } from '#lib/parse-input'

import type { Context } from '../context.ts'
import { administer } from './administer.ts'
import { addGrant } from './add-grant.ts'
import { grantRoleSchema } from './schemas.ts'

/** Grants an account a role over a division, between two days. Returns the grant's id. */
export async function grantRole(ctx: Context, input: unknown): Promise<number> {
  const { accountId, ...grant } = parseInput(grantRoleSchema, input)
  return administer(ctx, 'grant', accountId, (tx, account, standing) =>
    addGrant(tx, standing, account, grant),
  )
}
