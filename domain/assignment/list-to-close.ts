import { and, count, eq, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { ratings } from '#db/schema/matter/answers'
import { divisions } from '#db/schema/divisions'
import { proposalMovers } from '#db/schema/matter/matter-private'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { offerDueDays } from '../limit/offer-due-day.ts'
import { isMovedBy, isMoverOf } from '../matter/is-moved-by.ts'
import { CONCLUDED_FROM } from './workflow.ts'

const OLDEST_FIRST = keyset({ columns: [['id', matters.id]], direction: 'ascending', size: 25 })

const ofMovers = sql`from ${proposalMovers} where ${isMoverOf(sql`${matters.id}`)}`

/** What was answered and waits for an officer to close it or have it handled anew, with who has rated it; the oldest first. */
export async function listToClose(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
) {
  const found = await db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      divisionCode: matters.divisionCode,
      division: divisions.name,
      answeredOn: sql<IsoDay | null>`(select max(${assignments.answeredOn})::text from ${assignments}
        where ${assignments.matterId} = ${matters.id} and ${assignments.part} <> 'joint')`,
      movers: sql<number>`(select count(*)::int ${ofMovers})`,
      rated: sql<number>`(select count(*)::int ${ofMovers} and exists (select 1 from ${ratings}
        where ${ratings.moverId} = ${proposalMovers.id} and ${ratings.redoneAt} is null))`,
      isUnsatisfied: sql<boolean>`exists (select 1 from ${ratings}
        where ${ratings.matterId} = ${matters.id} and ${ratings.redoneAt} is null
          and 'not' in (${ratings.attitude}, ${ratings.result}))`,
    })
    .from(matters)
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(and(isToClose(actor), OLDEST_FIRST.after(after)))
    .orderBy(...OLDEST_FIRST.orderBy)
    .limit(OLDEST_FIRST.limit)
  const { rows, next } = OLDEST_FIRST.pageOf(found, ({ matterId }) => [matterId])
  const answered = rows.flatMap(({ matterId, divisionCode, answeredOn: day }) =>
    day === null ? [] : [{ matterId, divisionCode, day }],
  )
  const offers = await offerDueDays(db, 'verdict', answered)
  const dueOf = new Map(answered.map(({ matterId }, index) => [matterId, offers[index]?.dueOn]))
  return {
    /** Each with until when it may be rated; null where no limit is in force. */
    rows: rows.map((row) => ({ ...row, ratingDueOn: dueOf.get(row.matterId) ?? null })),
    next,
  }
}

/** How many of them there are. */
export async function countToClose(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  const [row] = await db.select({ count: count() }).from(matters).where(isToClose(actor))
  return row?.count ?? 0
}

/** Answered in the divisions of an officer, and none that they move themselves: another closes those. */
const isToClose = (actor: Actor): SQL | undefined =>
  and(
    isNotNull(matters.followedAt),
    isNull(matters.undoneAt),
    eq(matters.kind, 'proposal'),
    eq(matters.state, CONCLUDED_FROM),
    inScope(matters.divisionCode, scopesOf(actor, ['officer'])),
    not(isMovedBy(actor.accountId)),
  )
