import { and, count, eq, isNull, max, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { ratings } from '#db/schema/matter/answers'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { examinations, proposalMovers } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import type { IsoDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { offerDueDay } from '../limit/offer-due-day.ts'
import { isMoverOf } from '../matter/is-moved-by.ts'
import type { HandledSubject } from './subjects.ts'

export interface HandledMatter extends HandledSubject {
  matterId: number
  sessionId: number
  number: number | null
  title: string
  lockVersion: number
  /** When readers were given the figures of its session. */
  publishedAt: Date | null
  movers: readonly (HandledSubject['movers'][number] & { name: string })[]
}

export const MATTER_MISSING = '没有这件事项'

/** A matter that is handled in the portal, whoever asks; throws not-found where there is none. */
export async function loadMatter(db: Queryable, matterId: number): Promise<HandledMatter> {
  const [row] = await db
    .select({
      matterId: matters.id,
      sessionId: committeeSessions.id,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      divisionCode: matters.divisionCode,
      lockVersion: matters.lockVersion,
      publishedAt: committeeSessions.publishedAt,
      isArchived: sql<boolean>`${matters.archivedOn} is not null`,
    })
    .from(matters)
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(matters.id, matterId), isNull(matters.undoneAt), ne(matters.state, 'draft')))
  if (!row) throw new Refusal('not-found', MATTER_MISSING)
  const [movers, [waiting], [refused], [answered], [promised]] = await Promise.all([
    listMovers(db, matterId),
    db
      .select({ count: count() })
      .from(examinations)
      .where(and(eq(examinations.matterId, matterId), isNull(examinations.decidedAt))),
    db
      .select({ count: count() })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'refuse'))),
    db
      .select({ on: max(assignments.answeredOn) })
      .from(assignments)
      .where(and(eq(assignments.matterId, matterId), ne(assignments.part, 'joint'))),
    db
      .select({ count: count() })
      .from(promises)
      .where(and(eq(promises.matterId, matterId), eq(promises.state, 'open'))),
  ])
  return {
    ...row,
    movers,
    isUnsatisfied: movers.some(({ isUnsatisfied }) => isUnsatisfied),
    isExamined: (waiting?.count ?? 0) > 0,
    refusals: refused?.count ?? 0,
    openPromises: promised?.count ?? 0,
    ratingDueOn: await findRatingDueDay(db, row.divisionCode, answered?.on ?? null),
  }
}

async function findRatingDueDay(
  db: Queryable,
  divisionCode: string,
  answeredOn: IsoDay | null,
): Promise<IsoDay | null> {
  if (answeredOn === null) return null
  const offer = await offerDueDay(db, { divisionCode, step: 'verdict', day: answeredOn })
  return offer?.dueOn ?? null
}

/** Who moves a matter, and what was merged into it: their answer is the same. */
async function listMovers(db: Queryable, matterId: number) {
  return db
    .select({
      moverId: proposalMovers.id,
      accountId: proposalMovers.accountId,
      name: proposalMovers.name,
      isRated: sql<boolean>`${ratings.id} is not null`,
      isUnsatisfied: sql<boolean>`coalesce('not' in (${ratings.attitude}, ${ratings.result}), false)`,
    })
    .from(proposalMovers)
    .leftJoin(ratings, and(eq(ratings.moverId, proposalMovers.id), isNull(ratings.redoneAt)))
    .where(isMoverOf(sql`${matterId}::bigint`))
    .orderBy(
      sql`${proposalMovers.matterId} = ${matterId} desc`,
      proposalMovers.matterId,
      proposalMovers.position,
    )
}

/** Their names as papers and screens write them: who moves two that were merged is one person. */
export const namesOf = ({ movers }: Pick<HandledMatter, 'movers'>): string[] => [
  ...new Map(movers.map(({ accountId, moverId, name }) => [accountId ?? -moverId, name])).values(),
]

/** The accounts of who moves a matter. */
export const peopleOf = ({ movers }: Pick<HandledMatter, 'movers'>): number[] => [
  ...new Set(movers.flatMap(({ accountId }) => accountId ?? [])),
]
