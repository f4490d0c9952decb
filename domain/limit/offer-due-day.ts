import { and, desc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matterLimits } from '#db/schema/matter/matter-limits'
import type { LimitStep } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

import { loadCalendar } from '../workday/list-workday-years.ts'
import { dueDay } from './due-day.ts'

interface LimitInForce {
  amount: number
  unit: (typeof matterLimits.$inferSelect)['unit']
  ruleName: string
  ruleSource: string
}

/** What a limit leads to; without a day where it reaches into a year whose holidays nobody registered. */
export interface LimitOffer {
  limit: LimitInForce
  dueOn: IsoDay | null
}

/** What begins in a division on a day. */
interface Begun {
  divisionCode: string
  day: IsoDay
}

/** What each of some steps of one kind is due on, in their order; null without a limit. */
export async function offerDueDays(
  db: Queryable,
  step: LimitStep,
  begun: readonly Begun[],
): Promise<(LimitOffer | null)[]> {
  const codes = [...new Set(begun.map(({ divisionCode }) => divisionCode))]
  const limits = codes.length === 0 ? [] : await listLimitsOf(db, step, codes)
  if (limits.length === 0) return begun.map(() => null)
  const calendar = await loadCalendar(db)
  return begun.map(({ divisionCode, day }) => {
    const limit = limits.find(
      (one) =>
        one.divisionCode === divisionCode &&
        one.startsOn <= day &&
        (one.endsOn === null || one.endsOn > day),
    )
    return limit ? { limit, dueOn: dueDay(limit, day, calendar) } : null
  })
}

/** What one step is due on. */
export async function offerDueDay(
  db: Queryable,
  { step, ...begun }: Begun & { step: LimitStep },
): Promise<LimitOffer | null> {
  const [offer] = await offerDueDays(db, step, [begun])
  return offer ?? null
}

/** All that a step ever had in some divisions, what was set last first. */
const listLimitsOf = (db: Queryable, wanted: LimitStep, codes: readonly string[]) => {
  const { id, step, amount, unit, ruleName, ruleSource, startsOn, endsOn, divisionCode } =
    matterLimits
  return db
    .select({ divisionCode, amount, unit, ruleName, ruleSource, startsOn, endsOn })
    .from(matterLimits)
    .where(and(eq(step, wanted), inArray(divisionCode, [...codes])))
    .orderBy(desc(id))
}
