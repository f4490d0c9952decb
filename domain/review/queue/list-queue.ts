import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { REVIEW_LEVELS, type ActivityType, type ReviewLevel } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { levelOf } from '../../edition/edition-state.ts'
import { EDITOR_ROLES } from '../../edition/policy.ts'
import { findWriterless } from './find-writerless.ts'
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
  /** Whether the accounts of all who write it are closed: nobody receives it when it is returned. */
  writersGone: boolean
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

const PAGE = 25
/** How many are counted at a level: beyond that, how many more makes no difference. */
const MAX_COUNTED = 1_000
const HOUR_MS = 3_600_000

/** Of one level, where what is due first is what waits longest. */
const LONGEST_WAITING = keyset({
  columns: [
    ['moment', editions.stateSince],
    ['id', editions.id],
  ],
  direction: 'ascending',
  size: PAGE,
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
  const { actor, now, hours, filter } = input
  const last = parseCursor(input.after, ['moment', 'id'])
  const levels = filter?.level ? [filter.level] : levelsOf(actor)
  // A level at a time, each along its index: in all of them together the order is in no index.
  const lists = await Promise.all(
    levels.map((level) => {
      const atLevel = { ...input, filter: { ...filter, level } }
      const beyond = LONGEST_WAITING.beyond(
        last ? [new Date(last[0] - hours[level] * HOUR_MS), last[1]] : undefined,
      )
      return selectRows(db, atLevel, and(isNotHeldBy(actor, now), beyond))
        .orderBy(...LONGEST_WAITING.orderBy)
        .limit(LONGEST_WAITING.limit)
    }),
  )
  const held = last
    ? []
    : await selectRows(db, input, isHeldBy(actor, now))
        .orderBy(asc(dueAt(hours)), asc(editions.id))
        .limit(MAX_HELD)
  const { rows, hasMore } = cutPage(lists.flat().toSorted(byDue), PAGE)
  const end = rows.at(-1)
  const found = [...held, ...rows]
  const writerless = await findWriterless(db, found, now)
  const shown = found.flatMap((row) => {
    const level = levelOf(row.state)
    const writersGone = writerless.has(row.editionId)
    return level === null ? [] : [{ ...row, ...liveClaim(row, now), level, writersGone }]
  })
  const next = hasMore && end ? encodeCursor([end.dueAt.getTime(), end.editionId]) : null
  return { rows: shown, next }
}

const byDue = (one: Pick<QueueRow, 'dueAt' | 'editionId'>, other: typeof one): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || one.editionId - other.editionId

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
      authorClosed: sql<boolean>`${accounts.closedAt} is not null`,
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
}

export interface QueueCounts {
  /** By level, each up to `MAX_COUNTED`; the filter's own level does not narrow these. */
  waiting: Record<ReviewLevel, number>
  total: number
  /** Of those at the filter's level, or at all: past their time. */
  late: number
}

/** How many editions wait for this editor at each level, and how many of them too long. */
export async function countQueue(db: Queryable, query: QueueQuery): Promise<QueueCounts> {
  const counts: QueueCounts = { waiting: { 1: 0, 2: 0, 3: 0 }, total: 0, late: 0 }
  await Promise.all(
    levelsOf(query.actor).map(async (level) => {
      const { count, late } = await countLevel(db, query, level)
      counts.waiting[level] = count
      counts.total += count
      if (query.filter?.level === undefined || query.filter.level === level) counts.late += late
    }),
  )
  return counts
}

/** Of one level in one look along its index, where what has waited longest, and so is late, comes first. */
async function countLevel(db: Queryable, query: QueueQuery, level: ReviewLevel) {
  const { now, hours } = query
  const filter = { ...query.filter, level }
  const looked = db
    .select({ isLate: sql<boolean>`${isLate(hours, now, level)}`.as('is_late') })
    .from(editions)
    .where(waiting(db, { ...query, filter }))
    .orderBy(asc(editions.stateSince))
    .limit(MAX_COUNTED)
    .$dynamic()
  const speaksOfText = filter.type !== undefined || filter.text !== undefined
  const found = (
    speaksOfText
      ? looked.innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
      : looked
  ).as('found')
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${found.isLate}))::int`,
    })
    .from(found)
  return row ?? { count: 0, late: 0 }
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
