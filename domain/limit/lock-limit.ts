import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { matterLimits } from '#db/schema/matter/matter-limits'
import type { LimitStep } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { holds, type Actor } from '../account/actor.ts'
import { isOwnDivision } from '../division/own-divisions.ts'

type Limit = Pick<
  typeof matterLimits.$inferSelect,
  'amount' | 'unit' | 'ruleName' | 'ruleSource' | 'startsOn'
>

/** A limit as its history keeps it. */
export const shownLimit = ({ amount, unit, ruleName, ruleSource, startsOn }: Limit) => ({
  amount,
  unitOfLimit: unit,
  ruleName,
  ruleSource,
  startsOn,
})

export const closeLimit = (tx: Transaction, id: number, endsOn: IsoDay) =>
  tx.update(matterLimits).set({ endsOn }).where(eq(matterLimits.id, id))

/** The limit that is on, for an admin of its division, unless another was set since the page was made. */
export async function lockLimit(
  tx: Transaction,
  actor: Actor,
  { divisionCode, step, seenId }: { divisionCode: string; step: LimitStep; seenId: number | null },
) {
  // One at a time sets the limits of a division.
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(and(eq(divisions.code, divisionCode), isOwnDivision(divisions.code)))
    .for('update')
  if (!division || !holds(actor, 'admin', divisionCode)) {
    throw new Refusal('forbidden', '这个地区的期限不归您定')
  }
  const [open] = await tx
    .select()
    .from(matterLimits)
    .where(
      and(
        eq(matterLimits.divisionCode, divisionCode),
        eq(matterLimits.step, step),
        isNull(matterLimits.endsOn),
      ),
    )
  if ((open?.id ?? null) !== seenId) {
    throw new Refusal('conflict', '这个期限刚被别的管理员改过，请看了现在的再改')
  }
  return open ?? null
}
