import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { covers } from '../division/covers.ts'
import { administer } from './administer.ts'
import { giveGrant } from './give-grant.ts'
import { invalid } from './invite-account.ts'
import { loadAccount } from './load-account.ts'
import { canAdminister } from './policy.ts'
import { coverSchema } from './schemas.ts'

/**
 * Has another person hold the roles of one who is on leave, over the same divisions, for a time. He
 * reviews in his own name: what he wrote, or reviewed at another level, stays closed to him. Gives how
 * many roles he was given; what he holds anyway is not given twice.
 */
export async function coverLeave(ctx: Context, input: unknown): Promise<number> {
  const parsed = coverSchema.safeParse(input)
  if (!parsed.success) throw invalid(parsed.error)
  const { accountId, coverId, startsOn, endsOn, note } = parsed.data
  if (accountId === coverId) {
    throw new Refusal('invalid-input', '不能自己替自己代班', { coverId: ['请选择另一个人'] })
  }
  return administer(ctx, 'cover', accountId, async (tx, away, standing) => {
    const other = await loadAccount(tx, coverId)
    if (!other || !canAdminister(standing.actor, 'read', other).allowed) {
      throw new Refusal('not-found', '没有这个代班的人')
    }
    const verdict = canAdminister(standing.actor, 'cover', other)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    const today = shanghaiDay(ctx.now)
    const held = other.grants.filter((grant) => grant.endsOn === null || grant.endsOn >= endsOn)
    const wanted = away.grants.filter(
      (grant) =>
        grant.coversFor === null &&
        (grant.endsOn === null || grant.endsOn >= today) &&
        !held.some(
          ({ role, divisionCode }) =>
            role === grant.role && covers(divisionCode, grant.divisionCode),
        ),
    )
    if (wanted.length === 0) {
      throw new Refusal('conflict', `${other.displayName}已经有这些角色，不用再安排`)
    }
    for (const { role, divisionCode } of wanted) {
      const { displayName } = away
      const grant = {
        role,
        divisionCode,
        startsOn,
        endsOn,
        covers: { accountId, displayName, note },
      }
      await giveGrant(tx, standing, other, grant)
    }
    return wanted.length
  })
}
