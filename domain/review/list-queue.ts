import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { REVIEW_LEVELS, type ActivityType, type ReviewLevel } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { EDITOR_ROLES } from './policy.ts'
import { mayDecide } from './may-decide.ts'
import { levelOf } from './workflow.ts'

const PAGE = 25
const WAITING = { moment: editions.stateSince, id: editions.id, newestFirst: false }

export interface QueueRow {
  editionId: number
  level: ReviewLevel
  headline: string
  activityType: ActivityType
  characters: number
  divisionName: string
  prefectureName: string | null
  authorName: string
  /** When it came to this level. */
  since: Date
  round: number
  claimantId: number | null
  claimantName: string | null
  claimExpiresAt: Date | null
}

export interface QueuePage {
  rows: QueueRow[]
  next: string | null
}

/**
 * What waits for this editor, longest waiting first: at levels and in divisions where he may decide,
 * without what he wrote or has reviewed at another level.
 */
export async function listQueue(
  db: Queryable,
  input: { actor: Actor; now: Date; level?: ReviewLevel | undefined; after?: string | undefined },
): Promise<QueuePage> {
  const { actor, now, level, after } = input
  const claimant = alias(accounts, 'claimant')
  const prefecture = alias(divisions, 'prefecture')
  const rows = await db
    .select({
      editionId: editions.id,
      state: editions.state,
      headline: revisions.headline,
      activityType: revisions.activityType,
      characters: revisions.characters,
      divisionName: divisions.name,
      prefectureName: sql<
        string | null
      >`case when ${prefecture.level} = 'prefecture' then ${prefecture.name} end`,
      authorName: accounts.displayName,
      since: editions.stateSince,
      round: editions.round,
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
    .where(and(mayDecide(db, actor, editions.state, level), afterMoment(after, WAITING)))
    .orderBy(asc(editions.stateSince), asc(editions.id))
    .limit(PAGE + 1)
  const page = pageOf(rows, PAGE, ({ since, editionId }) => ({ moment: since, id: editionId }))
  const shown = page.rows.flatMap(({ state, ...row }) => {
    const at = levelOf(state)
    return at === null ? [] : [{ ...row, ...liveClaim(row, now), level: at }]
  })
  return { rows: shown, next: page.next }
}

/** How many pieces wait for this editor at each level. */
export async function countQueue(
  db: Queryable,
  input: { actor: Actor },
): Promise<Record<ReviewLevel, number>> {
  const rows = await db
    .select({ state: editions.state, count: sql<number>`count(*)::int` })
    .from(editions)
    .where(mayDecide(db, input.actor, editions.state))
    .groupBy(editions.state)
  const counts: Record<ReviewLevel, number> = { 1: 0, 2: 0, 3: 0 }
  for (const { state, count } of rows) {
    const level = levelOf(state)
    if (level !== null) counts[level] = count
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
