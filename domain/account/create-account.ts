import { z } from 'zod'

import type { Transaction } from '#db/client'
import { ROLES } from '#db/states'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { holds, type Grant } from './actor.ts'
import { MIXED_DUTIES, mixesDuties } from './duties.ts'
import { findGrantUnits } from './find-grant-units.ts'
import { hashPassword } from './password/password.ts'
import { displayNameSchema, loginNameSchema, passwordSchema } from './schemas.ts'

const accountSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  password: passwordSchema,
  divisionCode: plainText(),
  grants: z
    .array(
      z.object({
        role: z.enum(ROLES),
        divisionCode: plainText(),
        handlingUnit: plainText().default(''),
      }),
    )
    .min(1, '请给一个角色'),
})

/**
 * Opens an account with its grants and a password that its opener knows, which is only for the demonstration:
 * people of a real portal are invited. Admins do, within their own scope. Returns its id.
 */
export async function createAccount(ctx: Context, input: unknown): Promise<number> {
  const { grants, password, ...rest } = parseInput(accountSchema, input)
  const codes = [rest.divisionCode, ...grants.map(({ divisionCode }) => divisionCode)]
  if (!codes.every((code) => holds(ctx.actor, 'admin', code))) {
    throw new Refusal('forbidden', '只有管辖这些地区的管理员可以开账号')
  }
  if (mixesDuties(grants.map(({ role }) => role))) {
    throw new Refusal('invalid-input', MIXED_DUTIES, { grants: [MIXED_DUTIES] })
  }
  const startsOn = shanghaiDay(ctx.now)
  const passwordHash = await hashPassword(password)
  return ctx.db.transaction(async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ ...rest, passwordHash, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!account) throw new Refusal('conflict', '这个用户名已经有人用了')
    const units = await findGrantUnits(tx, grants)
    await tx.insert(roleGrants).values(
      grants.map(({ role, divisionCode }, index) => ({
        role,
        divisionCode,
        unitId: units[index] ?? null,
        accountId: account.id,
        startsOn,
      })),
    )
    await recordOpening(ctx, tx, account.id, { ...rest, grants, startsOn })
    return account.id
  })
}

async function recordOpening(
  { actor, now }: Context,
  tx: Transaction,
  key: number,
  opened: { displayName: string; loginName: string; divisionCode: string; grants: Grant[] } & {
    startsOn: string
  },
): Promise<void> {
  const { grants, startsOn, ...person } = opened
  // The very first accounts open before there is anybody who could: they count as their own creators.
  const by = { actor: { accountId: actor.accountId || key }, now }
  const change = { subject: 'account', key, name: person.displayName } as const
  await recordChange(tx, by, { ...change, kind: 'add', after: person })
  for (const { role, divisionCode: scope } of grants) {
    await recordChange(tx, by, { ...change, kind: 'grant', after: { role, scope, startsOn } })
  }
}
