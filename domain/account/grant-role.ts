import type { Context } from '../context.ts'
import { administer } from './administer.ts'
import { giveGrant } from './give-grant.ts'
import { invalid } from './invite-account.ts'
import { accountIdSchema, grantSchema } from './schemas.ts'

const inputSchema = accountIdSchema.and(grantSchema)

/** Gives an account a role over a division, between two days. Gives the grant's id. */
export async function grantRole(ctx: Context, input: unknown): Promise<number> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) throw invalid(parsed.error)
  const { accountId, ...grant } = parsed.data
  return administer(ctx, 'grant', accountId, (tx, account, standing) =>
    giveGrant(tx, standing, account, grant),
  )
}
