import { and, eq, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { REVIEW_LEVELS, type ActivityType, type ReviewLevel } from '#db/states'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { levelOf } from '../../edition/edition-state.ts'
import { EDITOR_ROLES } from '../../edition/policy.ts'
import { dueAt, isHeldBy, isLate, isNotHeldBy, waiting, type QueueQuery } from './queue-filter.ts'

/** More than one person can read within the time of a claim. */
const MAX_HELD = 50

export interface QueueRow {
  editionId: number
  lockVersion: number
  level: ReviewLevel
  headline: string
  activityType: ActivityType
  characters: number
  divisionName: string
  prefectureName: string | null
  authorName: string
  /** When it came to this level. */
  since: Date
  /** By when it should have been decided. */
  dueAt: Date
  round: number
  /** Whether an editor returned it before this submission: else its author recalled it. */
  returned: boolean
  claimantId: number | null
  claimantName: string | null
  claimExpiresAt: Date | null
}

export interface QueuePage {
  rows: QueueRow[]
  next: string | null
}

const byDue = (hours: QueueQuery['hours']) =>
  keyset({
    columns: [
      ['moment', dueAt(hours)],
      ['id', editions.id],
    ],
    direction: 'ascending',
    size: 25,
  })

/**
 * What waits for this editor, at levels and in divisions where they may decide, without what they wrote or
 * reviewed at another level. What they hold comes first, on the first page; then what is or will be
 * late first.
 */
export async function listQueue(
  db: Queryable,
  input: QueueQuery & { after?: string | undefined },
): Promise<QueuePage> {
  const { actor, now, hours, after } = input
  const due = byDue(hours)
  const beyond = due.after(after)
  const held = beyond ? [] : await selectRows(db, input, isHeldBy(actor, now)).limit(MAX_HELD)
  const rows = await selectRows(db, input, and(isNotHeldBy(actor, now), beyond)).limit(due.limit)
  const page = due.pageOf(rows, (row) => [row.dueAt, row.editionId])
  const shown = [...held, ...page.rows].flatMap(({ state, ...row }) => {
    const level = levelOf(state)
    return level === null ? [] : [{ ...row, ...liveClaim(row, now), level }]
  })
  return { rows: shown, next: page.next }
}

function selectRows(db: Queryable, query: QueueQuery, which: SQL | undefined) {
  const claimant = alias(accounts, 'claimant')
  const prefecture = alias(divisions, 'prefecture')
  const due = dueAt(query.hours)
  return db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      state: editions.state,
      headline: masked(revisions.headline),
      activityType: revisions.activityType,
      characters: revisions.characters,
      divisionName: divisions.name,
      prefectureName: sql<
        string | null
      >`case when ${prefecture.level} = 'prefecture' then ${prefecture.name} end`,
      authorName: accounts.displayName,
      since: editions.stateSince,
      dueAt: due,
      round: editions.round,
      returned: sql<boolean>`coalesce((select ${transitions.move} = 'return' from ${transitions}
        where ${transitions.editionId} = ${editions.id}
          and ${transitions.move} in ('return', 'recall')
        order by ${transitions.id} desc limit 1), false)`,
      claimantId: editions.claimedBy,
      claimantName: claimant.displayName,
      claimExpiresAt: editions.claimExpiresAt,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .leftJoin(prefecture, eq(prefecture.code, divisions.parentCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .leftJoin(claimant, eq(claimant.id, editions.claimedBy))
    .where(and(waiting(db, query), which))
    .orderBy(...byDue(query.hours).orderBy)
}

export interface QueueCounts {
  /** By level; the filter's own level does not narrow these. */
  waiting: Record<ReviewLevel, number>
  total: number
  /** Of those at the filter's level, or at all: past their time. */
  late: number
}

/** How many editions wait for this editor at each level, and how many of them too long. */
export async function countQueue(db: Queryable, query: QueueQuery): Promise<QueueCounts> {
  const level = query.filter?.level
  const rows = await db
    .select({
      state: editions.state,
      count: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${isLate(query.hours, query.now)}))::int`,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(waiting(db, { ...query, filter: { ...query.filter, level: undefined } }))
    .groupBy(editions.state)
  const counts: QueueCounts = { waiting: { 1: 0, 2: 0, 3: 0 }, total: 0, late: 0 }
  for (const { state, count, late } of rows) {
    const reached = levelOf(state)
    if (reached === null) continue
    counts.waiting[reached] = count
    counts.total += count
    if (level === undefined || level === reached) counts.late += late
  }
  return counts
}

/** The levels at which the actor reviews anywhere. */
export function levelsOf(actor: Actor): ReviewLevel[] {
  return REVIEW_LEVELS.filter((level) => scopesOf(actor, [EDITOR_ROLES[level]]).length > 0)
}

function liveClaim(
  row: Pick<QueueRow, 'claimantId' | 'claimantName' | 'claimExpiresAt'>,
  now: Date,
): Pick<QueueRow, 'claimantId' | 'claimantName' | 'claimExpiresAt'> {
  if (row.claimExpiresAt !== null && row.claimExpiresAt > now) return row
  return { claimantId: null, claimantName: null, claimExpiresAt: null }
}
