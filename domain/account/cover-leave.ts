import { isPast, shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { covers } from '../division/covers.ts'
import { administer } from './administer.ts'
import { addGrant } from './add-grant.ts'
import { loadAccount } from './load-account.ts'
import { canAdminister } from './policy.ts'
import { coverSchema } from './schemas.ts'

/**
 * Has another person hold the roles of one who is on leave, over the same divisions, for a time. They
 * review in their own name: what they wrote, or reviewed at another level, stays closed to them. Returns
 * how many roles were granted; a role that they hold already is not granted twice.
 */
export async function coverLeave(ctx: Context, input: unknown): Promise<number> {
  const { accountId, coverId, startsOn, endsOn, note } = parseInput(coverSchema, input)
  if (accountId === coverId) {
    throw new Refusal('invalid-input', '不能自己替自己代班', { coverId: ['请选择另一个人'] })
  }
  return administer(ctx, 'cover', accountId, async (tx, away, standing) => {
    const other = await loadAccount(tx, coverId)
    if (!other || !canAdminister(standing.actor, 'read', other).allowed) {
      throw new Refusal('not-found', '没有这个代班的人')
    }
    requireAllowed(canAdminister(standing.actor, 'cover', other))
    const today = shanghaiDay(ctx.now)
    const held = other.grants.filter((grant) => !isPast(grant.endsOn, endsOn))
    const wanted = away.grants.filter(
      (grant) =>
        grant.coversFor === null &&
        !isPast(grant.endsOn, today) &&
        !held.some(
          ({ role, divisionCode, unitId }) =>
            role === grant.role &&
            unitId === grant.unitId &&
            covers(divisionCode, grant.divisionCode),
        ),
    )
    if (wanted.length === 0) {
      throw new Refusal('conflict', `${other.displayName}已经有这些角色，不用再安排`)
    }
    for (const { role, divisionCode, handlingUnit } of wanted) {
      const { displayName } = away
      const grant = {
        role,
        divisionCode,
        handlingUnit,
        startsOn,
        endsOn,
        covers: { accountId, displayName, note },
      }
      await addGrant(tx, standing, other, grant)
    }
    return wanted.length
  })
}
