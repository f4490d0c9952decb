import { and, asc, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matterLimits } from '#db/schema/matter/matter-limits'
import type { LimitStep } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

import { loadCalendar } from '../workday/list-workday-years.ts'
import { dueDay } from './due-day.ts'

export interface LimitInForce {
  id: number
  step: LimitStep
  amount: number
  unit: (typeof matterLimits.$inferSelect)['unit']
  ruleName: string
  ruleSource: string
  startsOn: IsoDay
}

/** The limits of a division that hold on a day, by step; where two do, the one that was set last. */
export async function limitsInForce(
  db: Queryable,
  { divisionCode, day }: { divisionCode: string; day: IsoDay },
): Promise<Partial<Record<LimitStep, LimitInForce>>> {
  const { id, step, amount, unit, ruleName, ruleSource, startsOn, endsOn } = matterLimits
  const rows = await db
    .selectDistinctOn([step], { id, step, amount, unit, ruleName, ruleSource, startsOn })
    .from(matterLimits)
    .where(
      and(
        eq(matterLimits.divisionCode, divisionCode),
        lte(startsOn, day),
        or(isNull(endsOn), gt(endsOn, day)),
      ),
    )
    .orderBy(asc(step), desc(id))
  return Object.fromEntries(rows.map((row) => [row.step, row]))
}

/**
 * What a step that begins on a day is due on in a division: null without a limit; without a day where it
 * reaches into a year whose holidays nobody registered.
 */
export async function offerDueDay(
  db: Queryable,
  asked: { divisionCode: string; step: LimitStep; day: IsoDay },
): Promise<{ limit: LimitInForce; dueOn: IsoDay | null } | null> {
  const limit = (await limitsInForce(db, asked))[asked.step]
  if (!limit) return null
  return { limit, dueOn: dueDay(limit, asked.day, await loadCalendar(db)) }
}
