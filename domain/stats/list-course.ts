import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { submittedArticles, usedArticles } from './counted.ts'
import { partsOf, startOfPart, type Period } from './period.ts'
import { requireDivision } from './require-division.ts'

export interface Course {
  unit: 'week' | 'month'
  /** Every part of the period, also those in which nothing came; a person's in shares of articles. */
  parts: { start: IsoDay; submitted: number; used: number }[]
}

/** How submitted and used run through a period, by week or by month, as far as the actor oversees. */
export async function listCourse(
  db: Queryable,
  input: { actor: Actor; divisionCode: string; period: Period },
): Promise<Course> {
  const { period } = input
  const codes = requireDivision(input.actor, input.divisionCode)
  const rows = await db.execute<{ day: IsoDay; submitted: number; used: number }>(sql`
    select day, sum(submitted)::int as submitted, sum(used)::int as used
    from (
      select day, 1 as submitted, 0 as used from (${submittedArticles(codes, period)}) as came
      union all
      select day, 0, 1 from (${usedArticles(codes, period)}) as live
    ) as counted
    group by day`)
  return collectCourse(period, rows)
}

/** Collects counts by day to the parts of a period. */
export function collectCourse(
  period: Period,
  days: readonly { day: IsoDay; submitted: number; used: number }[],
): Course {
  const { unit, starts } = partsOf(period)
  const byStart = Map.groupBy(days, ({ day }) => startOfPart(day, unit))
  const sum = (rows: typeof days, figure: 'submitted' | 'used') =>
    rows.reduce((all, row) => all + row[figure], 0)
  return {
    unit,
    parts: starts.map((start) => {
      const rows = byStart.get(start) ?? []
      return { start, submitted: sum(rows, 'submitted'), used: sum(rows, 'used') }
    }),
  }
}
