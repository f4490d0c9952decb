import { and, asc, eq, gte, lt, max, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { transitions } from '#db/schema/transitions'
import { AWAITING_PUBLICATION_STATES, type ActivityType, type EditionKind } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../division/in-scope.ts'
import { isApproved } from '../edition/edition-state.ts'
import { overdueBefore } from './find-overdue.ts'

const PAGE = 25
/** As of the queue: how many more makes no difference. */
const MAX_COUNTED = 1_000
/** A calendar of a week that shows more is a wall. */
export const MAX_DATED = 200

/** Approved and waiting for a time, or waiting for the time they have. */
export type Waiting = (typeof AWAITING_PUBLICATION_STATES)[number]

export interface ScheduledRow {
  editionId: number
  lockVersion: number
  kind: EditionKind
  type: ActivityType
  headline: string
  divisionName: string
  authorName: string
  /** Since when it is approved, or on the calendar. */
  since: Date
  /** When its last level passed it; the calendar changes nothing of that. */
  passedAt: Date | null
  scheduledAt: Date | null
}

/** What this final editor may publish: approved longest first, scheduled next due first. */
export async function listScheduled(
  db: Queryable,
  input: { actor: Actor; state: Waiting; after?: string | undefined },
): Promise<{ rows: ScheduledRow[]; next: string | null }> {
  const { actor, state, after } = input
  const moment = isApproved(state) ? editions.stateSince : editions.scheduledAt
  const soonest = keyset({
    columns: [
      ['moment', moment],
      ['id', editions.id],
    ],
    direction: 'ascending',
    size: PAGE,
  })
  const rows = await selectRows(db)
    .where(and(canFinish(actor), eq(editions.state, state), soonest.after(after)))
    .orderBy(...soonest.orderBy)
    .limit(soonest.limit)
  return soonest.pageOf(rows, ({ since, scheduledAt, editionId }) => [
    isApproved(state) ? since : scheduledAt,
    editionId,
  ])
}

/** What this final editor may publish of what goes live between two moments, next due first; cut at `MAX_DATED`. */
export async function listScheduledBetween(
  db: Queryable,
  input: { actor: Actor; from: Date; until: Date },
): Promise<ScheduledRow[]> {
  const { actor, from, until } = input
  return selectRows(db)
    .where(
      and(
        canFinish(actor),
        eq(editions.state, 'scheduled'),
        gte(editions.scheduledAt, from),
        lt(editions.scheduledAt, until),
      ),
    )
    .orderBy(asc(editions.scheduledAt), asc(editions.id))
    .limit(MAX_DATED)
}

function selectRows(db: Queryable) {
  const passed = db
    .select({ at: max(transitions.createdAt) })
    .from(transitions)
    .where(and(eq(transitions.editionId, editions.id), eq(transitions.move, 'approve')))
  return db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      kind: editions.kind,
      type: revisions.activityType,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      authorName: accounts.displayName,
      since: editions.stateSince,
      passedAt: sql`(${passed})`.mapWith(transitions.createdAt),
      scheduledAt: editions.scheduledAt,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
}

/** How many wait for a time, for the time they have, and how many of those missed it; each up to `MAX_COUNTED`. */
export async function countScheduled(
  db: Queryable,
  input: { actor: Actor; now: Date },
): Promise<Record<Waiting | 'overdue', number>> {
  const { actor, now } = input
  const overdue = lt(editions.scheduledAt, overdueBefore(now))
  const count = async (state: Waiting) => {
    const found = db
      .select({ isOverdue: sql<boolean>`${overdue}`.as('is_overdue') })
      .from(editions)
      .where(and(canFinish(actor), eq(editions.state, state)))
      // What is overdue is met first, in whatever is counted.
      .orderBy(asc(isApproved(state) ? editions.stateSince : editions.scheduledAt))
      .limit(MAX_COUNTED)
      .as('found')
    const [row] = await db
      .select({
        all: sql<number>`count(*)::int`,
        overdue: sql<number>`(count(*) filter (where ${found.isOverdue}))::int`,
      })
      .from(found)
    return row ?? { all: 0, overdue: 0 }
  }
  const [approved, scheduled] = await Promise.all([count('approved'), count('scheduled')])
  return { approved: approved.all, scheduled: scheduled.all, overdue: scheduled.overdue }
}

/** As the policy has it: a final editor in scope, and not with their own edition. */
function canFinish(actor: Actor): SQL | undefined {
  const { accountId } = actor
  return and(
    inScope(editions.divisionCode, scopesOf(actor, ['editor3'])),
    ne(editions.authorId, accountId),
    ne(editions.submitterId, accountId),
  )
}
