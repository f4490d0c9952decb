import { and, asc, eq, gte, lt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { intakes } from '#db/schema/matter/intakes'
import { daysBetween, shanghaiDay, shanghaiInstant } from '#lib/dates'

/** More than the whole province hands in; a month beyond it ends there. */
const MAX_ROWS = 20_000

/** The month of a day, and the one after it: 2026-12 and 2027-01. */
function monthsOf(month: string): { first: string; next: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return { first: `${month}-01`, next: `${next}-01` }
}

/**
 * What was handed in within a month, as everybody may read it: what kind, where, what became of it and after how many
 * days. No words, no number, no contact, and in an order that does not say which came first.
 */
export async function listLog(db: Queryable, { month }: { month: string }) {
  const { first, next } = monthsOf(month)
  const rows = await db
    .select({
      kind: intakes.kind,
      division: divisions.name,
      state: intakes.state,
      destination: intakes.destination,
      reason: intakes.reason,
      createdAt: intakes.createdAt,
      decidedAt: intakes.decidedAt,
    })
    .from(intakes)
    .innerJoin(divisions, eq(divisions.code, intakes.divisionCode))
    .where(
      and(
        gte(intakes.createdAt, shanghaiInstant(first, '00:00')),
        lt(intakes.createdAt, shanghaiInstant(next, '00:00')),
      ),
    )
    .orderBy(
      asc(divisions.position),
      asc(intakes.kind),
      asc(intakes.state),
      asc(intakes.destination),
      asc(intakes.reason),
    )
    .limit(MAX_ROWS)
  return rows.map(({ createdAt, decidedAt, ...row }) => ({
    ...row,
    days: decidedAt && daysBetween(shanghaiDay(createdAt), shanghaiDay(decidedAt)),
  }))
}
