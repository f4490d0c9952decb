import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import type { StoredRating } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { ratingSums } from '#db/schema/matter/rating-sums'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { matchesHandling, type RegisterFilter } from './figures/handling-figures.ts'
import { loadSession } from './lock-session.ts'
import { canKeep } from './policy.ts'
import { leadUnit, matchesFilter, resultOfMatter } from './steps.ts'

/** Behind every number: what has none yet comes last. */
const UNNUMBERED = 2_147_483_647
const BY_NUMBER = keyset({
  columns: [
    ['integer', sql`coalesce(${matters.number}, ${UNNUMBERED})`],
    ['id', matters.id],
  ],
  direction: 'ascending',
  size: 25,
})

interface Query {
  actor: Actor
  sessionId: number
  now: Date
  filter: RegisterFilter
  after?: string | undefined
}

/** The proposals of a session that a filter leaves, by number; without their movers. */
export async function listRegister(db: Queryable, query: Query) {
  const { actor, sessionId, now, filter, after } = query
  const { divisionCode } = await loadSession(db, { actor, sessionId })
  const rows = await db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      publicity: matters.publicity,
      /** Whether it is handled in the portal, with a page for its officers. */
      isFollowed: sql<boolean>`${matters.followedAt} is not null`,
      consent: matters.consent,
      category: proposals.category,
      isFiled: proposals.isFiled,
      isKey: proposals.isKey,
      resultClass: resultOfMatter,
      leadUnit,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(
      and(
        matchesFilter(db, { sessionId, today: shanghaiDay(now), filter }),
        matchesHandling(db, filter),
        BY_NUMBER.after(after),
      ),
    )
    .orderBy(...BY_NUMBER.orderBy)
    .limit(BY_NUMBER.limit)
  const page = BY_NUMBER.pageOf(rows, ({ number, matterId }) => [number ?? UNNUMBERED, matterId])
  const ratingOf = canKeep(actor, divisionCode).allowed
    ? await findRatings(
        db,
        page.rows.map(({ matterId }) => matterId),
      )
    : new Map<number, StoredRating>()
  return {
    ...page,
    /** What movers think is for who keeps the register. */
    rows: page.rows.map((row) => ({ ...row, rating: ratingOf.get(row.matterId) ?? null })),
  }
}

async function findRatings(db: Queryable, ids: readonly number[]) {
  const rows = await db
    .select()
    .from(ratingSums)
    .where(inArray(ratingSums.matterId, [...ids]))
  return new Map(rows.map(({ matterId, ...rating }): [number, StoredRating] => [matterId, rating]))
}
