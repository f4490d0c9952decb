import { and, asc, count, eq, gt, isNotNull, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { IntakeState } from '#db/intake-states'
import { keyset } from '#db/keyset'
import { divisions } from '#db/schema/divisions'
import { intakes } from '#db/schema/matter/intakes'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { intakeScopes } from './policy.ts'

const PAGE = 25
const DAY_MS = 86_400_000
/** How far back decided ones are counted. */
const YEAR_DAYS = 365

const WAITING_FIRST = keyset({ columns: [['id', intakes.id]], direction: 'ascending', size: PAGE })
const DECIDED_LAST = keyset({
  columns: [
    ['moment', intakes.decidedAt],
    ['id', intakes.id],
  ],
  direction: 'descending',
  size: PAGE,
})

const ofActor = (actor: Actor): SQL => inScope(intakes.divisionCode, intakeScopes(actor))
const isWaiting = eq(intakes.state, 'received')

/** What an officer has before them: what waits, the oldest first, or what was decided, the newest first. */
export async function listIntakes(
  db: Queryable,
  { actor, state, after }: { actor: Actor; state: IntakeState; after?: string | undefined },
) {
  const found = (where: (SQL | undefined)[], order: SQL[], limit: number) =>
    db
      .select({
        intakeId: intakes.id,
        kind: intakes.kind,
        division: divisions.name,
        place: intakes.place,
        words: intakes.words,
        state: intakes.state,
        destination: intakes.destination,
        reason: intakes.reason,
        createdAt: intakes.createdAt,
        decidedAt: intakes.decidedAt,
      })
      .from(intakes)
      .innerJoin(divisions, eq(divisions.code, intakes.divisionCode))
      .where(and(ofActor(actor), ...where))
      .orderBy(...order)
      .limit(limit)
  if (state === 'received') {
    const { orderBy, limit } = WAITING_FIRST
    const rows = await found([isWaiting, WAITING_FIRST.after(after)], orderBy, limit)
    return WAITING_FIRST.pageOf(rows, ({ intakeId }) => [intakeId])
  }
  const { orderBy, limit } = DECIDED_LAST
  const decided = [isNotNull(intakes.decidedAt), eq(intakes.state, state)]
  const rows = await found([...decided, DECIDED_LAST.after(after)], orderBy, limit)
  return DECIDED_LAST.pageOf(rows, ({ decidedAt, intakeId }) => [decidedAt, intakeId])
}

/** How many wait for this officer. */
export async function countWaitingIntakes(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(intakes)
    .where(and(ofActor(actor), isWaiting))
  return row?.count ?? 0
}

/** What waits and what was decided within a year, by place, kind and state: as many rows as there are of those. */
export async function countIntakes(db: Queryable, { actor, now }: { actor: Actor; now: Date }) {
  const since = new Date(now.getTime() - YEAR_DAYS * DAY_MS)
  const counted = (where: SQL) =>
    db
      .select({
        divisionCode: intakes.divisionCode,
        division: divisions.name,
        kind: intakes.kind,
        state: intakes.state,
        count: sql<number>`count(*)`.mapWith(Number),
      })
      .from(intakes)
      .innerJoin(divisions, eq(divisions.code, intakes.divisionCode))
      .where(and(ofActor(actor), where))
      .groupBy(intakes.divisionCode, divisions.name, intakes.kind, intakes.state)
      .orderBy(asc(intakes.divisionCode), asc(intakes.kind), asc(intakes.state))
  const [waiting, decided] = await Promise.all([
    counted(isWaiting),
    counted(gt(intakes.decidedAt, since)),
  ])
  return [...waiting, ...decided]
}
