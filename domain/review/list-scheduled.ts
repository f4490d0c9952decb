import { and, asc, eq, inArray, lt, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { EditionKind } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '../article/masked.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { overdueBefore } from './due.ts'
import { inScope } from './in-scope.ts'

const PAGE = 25

/** Approved and waiting for a time, or waiting for the time they have. */
export type Waiting = 'approved' | 'scheduled'

export interface ScheduledRow {
  editionId: number
  lockVersion: number
  kind: EditionKind
  headline: string
  divisionName: string
  authorName: string
  /** When it was approved, or put on the calendar. */
  since: Date
  scheduledAt: Date | null
}

/** What this final editor may publish: approved longest first, scheduled next due first. */
export async function listScheduled(
  db: Queryable,
  input: { actor: Actor; state: Waiting; after?: string | undefined },
): Promise<{ rows: ScheduledRow[]; next: string | null }> {
  const { actor, state, after } = input
  const moment = state === 'approved' ? editions.stateSince : editions.scheduledAt
  const rows = await db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      kind: editions.kind,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      authorName: accounts.displayName,
      since: editions.stateSince,
      scheduledAt: editions.scheduledAt,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(
      and(
        mayFinish(actor),
        eq(editions.state, state),
        afterMoment(after, { moment, id: editions.id, newestFirst: false }),
      ),
    )
    .orderBy(asc(moment), asc(editions.id))
    .limit(PAGE + 1)
  return pageOf(rows, PAGE, ({ since, scheduledAt, editionId }) => ({
    moment: state === 'approved' ? since : scheduledAt,
    id: editionId,
  }))
}

/** How many wait for a time, for the time they have, and how many of those missed it. */
export async function countScheduled(
  db: Queryable,
  input: { actor: Actor; now: Date },
): Promise<Record<Waiting | 'overdue', number>> {
  const { actor, now } = input
  const overdue = lt(editions.scheduledAt, overdueBefore(now))
  const rows = await db
    .select({
      state: editions.state,
      count: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${overdue}))::int`,
    })
    .from(editions)
    .where(and(mayFinish(actor), inArray(editions.state, ['approved', 'scheduled'])))
    .groupBy(editions.state)
  const of = (state: Waiting) => rows.find((row) => row.state === state)
  return {
    approved: of('approved')?.count ?? 0,
    scheduled: of('scheduled')?.count ?? 0,
    overdue: of('scheduled')?.overdue ?? 0,
  }
}

/** As the policy has it: a final editor in scope, and not with his own copy. */
function mayFinish(actor: Actor): SQL | undefined {
  const { accountId } = actor
  return and(
    inScope(editions.divisionCode, scopesOf(actor, ['editor3'])),
    ne(editions.authorId, accountId),
    ne(editions.submitterId, accountId),
  )
}
