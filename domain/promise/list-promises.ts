import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { keyset } from '#db/keyset'
import { nameOfAccount, nameOfDivision, nameOfUnit } from '#db/name-of'
import { PROMISE_LAMPS, type PromiseLamp } from '#db/promise-states'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { assignments, matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { addDays, type IsoDay } from '#lib/dates'

import { scopesOf, unitsOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { FOLLOWING_ROLES } from '../matter/followers.ts'
import { can, canAdopt, canSee } from './policy.ts'
import { NEAR_DAYS } from './promise-state.ts'
import { provingArticle, storiesOfMatter } from './proving-article.ts'

const BY_DAY = keyset({
  columns: [
    ['day', promises.dueOn],
    ['id', promises.id],
  ],
  direction: 'ascending',
  size: 25,
})
const MAX_OF_MATTER = 50

export interface PromiseFilter {
  unitId?: number | undefined
  lamp?: PromiseLamp | undefined
}

const isOpen = eq(promises.state, 'open')

/** Those whose lamp is this one on a day; the same as `lampOf`. */
function hasLamp(lamp: PromiseLamp, today: IsoDay): SQL | undefined {
  const nearUntil = addDays(today, NEAR_DAYS)
  switch (lamp) {
    case 'overdue':
      return and(isOpen, sql`${promises.dueOn} < ${today}`)
    case 'near':
      return and(isOpen, sql`${promises.dueOn} between ${today} and ${nearUntil}`)
    case 'ahead':
      return and(isOpen, sql`${promises.dueOn} > ${nearUntil}`)
    default:
      return eq(promises.state, lamp)
  }
}

/** What this person has before them: of their units, and of the divisions that they follow. */
export const isVisibleTo = (actor: Actor, only?: SQL): SQL | undefined =>
  and(
    only,
    isNull(matters.undoneAt),
    or(
      inArray(promises.unitId, unitsOf(actor)),
      inScope(matters.divisionCode, scopesOf(actor, FOLLOWING_ROLES)),
    ),
  )

/** Promises with what is known of them inside. */
export const selectPromises = (db: Queryable) =>
  db
    .select({
      promiseId: promises.id,
      lockVersion: promises.lockVersion,
      matterId: promises.matterId,
      title: matters.title,
      kind: matters.kind,
      number: matters.number,
      /** Of a proposal; a topic belongs to no session. */
      term: sql<number | null>`${committeeTerms.number}`,
      session: sql<number | null>`${committeeSessions.number}`,
      divisionCode: matters.divisionCode,
      division: nameOfDivision(matters.divisionCode),
      unitId: promises.unitId,
      unit: nameOfUnit(promises.unitId),
      /** What the unit has to answer in the portal; null where a sheet says it. */
      assignmentId: sql<number | null>`case when ${assignments.state} is not null
        then ${assignments.id} end`.mapWith(assignments.id),
      words: promises.words,
      dueOn: promises.dueOn,
      state: promises.state,
      reported: promises.reported,
      reportedBy: promises.reportedBy,
      reporter: sql<string | null>`${nameOfAccount(promises.reportedBy)}`,
      reportedOn: promises.reportedOn,
      reportWords: promises.reportWords,
      proof: provingArticle,
      /** The live articles that prove its matter: how it ended may stand in one. */
      stories: storiesOfMatter,
      resultClass: assignments.resultClass,
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .leftJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .leftJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .leftJoin(
      assignments,
      and(eq(assignments.matterId, promises.matterId), eq(assignments.unitId, promises.unitId)),
    )

type Row = Awaited<ReturnType<typeof selectPromises>>[number]

/** With what this person may do. */
const forActor = (actor: Actor, row: Row) => ({
  ...row,
  /** Whether the pages of what its unit has to answer, and of the unit's promises, are this person's. */
  isFollower: canSee(actor, row),
  /** Whether the page of the whole matter is this person's. */
  isExaminer: canAdopt(actor, row.divisionCode).allowed,
  canReport: can(actor, 'report', row).allowed,
  canSettle: can(actor, 'settle', row).allowed,
})
export type ListedPromise = ReturnType<typeof forActor>

/** The promises that this person has before them, the earliest day first. */
export async function listPromises(
  db: Queryable,
  {
    actor,
    today,
    unitId,
    lamp,
    after,
  }: PromiseFilter & { actor: Actor; today: IsoDay; after?: string | undefined },
) {
  const found = await selectPromises(db)
    .where(
      and(
        isVisibleTo(actor),
        unitId === undefined ? undefined : eq(promises.unitId, unitId),
        lamp === undefined ? undefined : hasLamp(lamp, today),
        BY_DAY.after(after),
      ),
    )
    .orderBy(...BY_DAY.orderBy)
    .limit(BY_DAY.limit)
  const { rows, next } = BY_DAY.pageOf(found, (row) => [row.dueOn, row.promiseId])
  return { rows: rows.map((row) => forActor(actor, row)), next }
}

/** The promises of one matter, for who may see that; of one unit where it is named. */
export async function listPromisesOf(
  db: Queryable,
  { actor, matterId, unitId }: { actor: Actor; matterId: number; unitId?: number | undefined },
): Promise<ListedPromise[]> {
  const rows = await selectPromises(db)
    .where(
      and(
        eq(promises.matterId, matterId),
        unitId === undefined ? undefined : eq(promises.unitId, unitId),
      ),
    )
    .orderBy(...BY_DAY.orderBy)
    .limit(MAX_OF_MATTER)
  return rows.map((row) => forActor(actor, row))
}

const NONE = { ahead: 0, near: 0, overdue: 0, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 }

/** How many there are of each lamp. */
export async function countPromises(
  db: Queryable,
  { actor, today, unitId }: { actor: Actor; today: IsoDay; unitId?: number | undefined },
) {
  const [row] = await db
    .select(countEach(PROMISE_LAMPS, (lamp) => hasLamp(lamp, today)))
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .where(and(isVisibleTo(actor), unitId === undefined ? undefined : eq(promises.unitId, unitId)))
  return row ?? NONE
}
