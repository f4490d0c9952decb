import { and, sum, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { placeFigures } from '#db/schema/figures'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { partsOf, startOfPart, type Period } from './period.ts'
import { requireDivision } from './require-division.ts'
import { within } from './spans.ts'

const total = (column: SQLWrapper) => sum(column).mapWith(Number)

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
  const { unit } = partsOf(period)
  const { span, submitted, used, divisionCode } = placeFigures
  const rows = await db
    .select({ span, submitted: total(submitted), used: total(used) })
    .from(placeFigures)
    .where(
      and(within(span, period, unit === 'month' ? 'month' : 'day'), inScope(divisionCode, codes)),
    )
    .groupBy(span)
  const days = rows.map(({ span: first, ...row }) => ({ ...row, day: first.padEnd(10, '-01') }))
  return collectCourse(period, days)
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
