import { and, eq, exists, gt, inArray, isNull, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { credits, revisions } from '#db/schema/revisions'
import type { ActivityType, ReviewLevel } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { withinDivision } from '../../division/within-division.ts'
import { STATE_OF_LEVEL } from '../../edition/edition-state.ts'
import { isDecidableBy } from '../../edition/is-decidable-by.ts'
import type { DueHours } from './due.ts'

const HOUR_MS = 3_600_000

// What of the queue an editor asked to see. It can only narrow what they may decide: their scope is in
// the same condition.
export interface QueueFilter {
  level?: ReviewLevel | undefined
  /** A division and all below it. */
  divisionCode?: string | undefined
  type?: ActivityType | undefined
  lateOnly?: boolean | undefined
  unclaimedOnly?: boolean | undefined
  /** Words of the headline, the county, the prefecture or somebody who wrote it. */
  text?: string | undefined
}

export interface QueueQuery {
  actor: Actor
  now: Date
  hours: DueHours
  filter?: QueueFilter | undefined
}

/** SQL for the moment by which an edition in review should have been decided. */
export function dueAt(hours: DueHours): SQL<Date> {
  const ofLevel = sql`case
    when ${eq(editions.state, STATE_OF_LEVEL[1])} then ${hours[1]}::int
    when ${eq(editions.state, STATE_OF_LEVEL[2])} then ${hours[2]}::int else ${hours[3]}::int end`
  return sql`(${editions.stateSince} + make_interval(hours => ${ofLevel}))`.mapWith(
    editions.stateSince,
  )
}

/** SQL for what the filter leaves of an editor's queue; speaks of `editions` and its current revision. */
export function waiting(db: Queryable, { actor, now, hours, filter = {} }: QueueQuery) {
  const { level, divisionCode, type, lateOnly, unclaimedOnly, text } = filter
  return and(
    isDecidableBy(db, actor, editions.state, level),
    divisionCode ? withinDivision(editions.divisionCode, divisionCode) : undefined,
    type ? eq(revisions.activityType, type) : undefined,
    lateOnly ? isLate(hours, now, level) : undefined,
    unclaimedOnly ? isUnclaimed(now) : undefined,
    text ? mentions(db, text) : undefined,
  )
}

/** Of one level along its index. */
export const isLate = (hours: DueHours, now: Date, level: ReviewLevel | undefined): SQL =>
  level
    ? lt(editions.stateSince, new Date(now.getTime() - hours[level] * HOUR_MS))
    : sql`${dueAt(hours)} < ${now.toISOString()}::timestamptz`

const isUnclaimed = (now: Date) => or(isNull(editions.claimedBy), lte(editions.claimExpiresAt, now))

export const isHeldBy = (actor: Actor, now: Date) =>
  and(eq(editions.claimedBy, actor.accountId), gt(editions.claimExpiresAt, now))

export const isNotHeldBy = (actor: Actor, now: Date) =>
  or(isUnclaimed(now), ne(editions.claimedBy, actor.accountId))

function mentions(db: Queryable, text: string): SQL | undefined {
  const has = (column: PgColumn) => sql`strpos(lower(${column}), lower(${text})) > 0`
  const above = alias(divisions, 'above')
  const codes = db
    .select({ code: divisions.code })
    .from(divisions)
    .leftJoin(above, eq(above.code, divisions.parentCode))
    .where(or(has(divisions.name), and(eq(above.level, 'prefecture'), has(above.name))))
  const authors = db.select({ id: accounts.id }).from(accounts).where(has(accounts.displayName))
  const credited = db
    .select({ one: sql`1` })
    .from(credits)
    .where(and(eq(credits.revisionId, editions.currentRevisionId), has(credits.name)))
  return or(
    has(revisions.headline),
    inArray(editions.divisionCode, codes),
    inArray(editions.authorId, authors),
    exists(credited),
  )
}
