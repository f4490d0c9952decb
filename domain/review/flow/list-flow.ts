import { and, eq, gt, inArray, lt, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { EditionKind } from '#db/states'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { maskedOrNull } from '#db/masked'
import { inScope } from '../../division/in-scope.ts'
import { withinDivision } from '../../division/within-division.ts'
import { isReturned, levelOf } from '../../edition/edition-state.ts'
import { OVERSEERS } from '../../edition/oversees.ts'
import { MAX_ARRIVALS } from '../queue/count-arrivals.ts'
import type { DueHours } from '../queue/due.ts'

/** The states in which an edition is on its way, in the order it passes them. */
export const FLOW_STAGES = [
  'returned',
  'review1',
  'review2',
  'review3',
  'approved',
  'scheduled',
] as const
export type FlowStage = (typeof FLOW_STAGES)[number]

/** Hours after which what came back to its author counts as left lying. */
const RETURNED_HOURS = 72

/** Hours an edition may stay at a stage; null where nothing there is late. */
export function hoursOfStage(stage: FlowStage, hours: DueHours): number | null {
  const level = levelOf(stage)
  if (level !== null) return hours[level]
  return isReturned(stage) ? RETURNED_HOURS : null
}

export interface FlowRow {
  editionId: number
  kind: EditionKind
  /** Only for final editors: an admin reads no editions. */
  headline: string | null
  divisionName: string
  authorName: string
  /** When it came to this stage. */
  since: Date
  /** Who has claimed it, while the claim lasts. */
  claimantName: string | null
  /** When it goes live by itself. */
  scheduledAt: Date | null
}

export interface FlowFilter {
  /** A division and all below it. */
  divisionCode?: string | undefined
  lateOnly?: boolean | undefined
}

/**
 * What stands at one stage in the scope of whoever oversees it, longest waiting first: unlike the queue also
 * what they wrote or reviewed themselves. A page has up to `size` of them.
 */
export async function listFlow(
  db: Queryable,
  input: {
    actor: Actor
    now: Date
    hours: DueHours
    stage: FlowStage
    size: number
    filter?: FlowFilter | undefined
    after?: string | undefined
  },
): Promise<{ rows: FlowRow[]; next: string | null }> {
  const { actor, now, hours, stage, size, filter = {}, after } = input
  const order = keyset({
    columns: [
      ['moment', editions.stateSince],
      ['id', editions.id],
    ],
    direction: 'ascending',
    size,
  })
  const claimant = alias(accounts, 'claimant')
  const readable = inScope(editions.divisionCode, scopesOf(actor, ['editor3']))
  const rows = await db
    .select({
      editionId: editions.id,
      kind: editions.kind,
      headline: maskedOrNull(sql`case when ${readable} then ${revisions.headline} end`),
      divisionName: divisions.name,
      authorName: accounts.displayName,
      since: editions.stateSince,
      claimantName: claimant.displayName,
      scheduledAt: editions.scheduledAt,
    })
    .from(editions)
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .leftJoin(claimant, and(eq(claimant.id, editions.claimedBy), gt(editions.claimExpiresAt, now)))
    .where(
      and(
        eq(editions.state, stage),
        inScope(editions.divisionCode, scopesOf(actor, OVERSEERS)),
        filter.divisionCode
          ? withinDivision(editions.divisionCode, filter.divisionCode)
          : undefined,
        filter.lateOnly ? isLateAt(stage, hours, now) : undefined,
        order.after(after),
      ),
    )
    .orderBy(...order.orderBy)
    .limit(order.limit)
  return order.pageOf(rows, ({ since, editionId }) => [since, editionId])
}

/** How many editions have come to a stage since then, up to `MAX_ARRIVALS`. */
export async function countFlowArrivals(
  db: Queryable,
  input: { actor: Actor; since: Date; filter?: FlowFilter | undefined },
): Promise<number> {
  const { actor, since, filter = {} } = input
  const { divisionCode } = filter
  const arrived = db
    .select({ one: sql`1` })
    .from(editions)
    .where(
      and(
        inArray(editions.state, [...FLOW_STAGES]),
        inScope(editions.divisionCode, scopesOf(actor, OVERSEERS)),
        divisionCode ? withinDivision(editions.divisionCode, divisionCode) : undefined,
        gt(editions.stateSince, since),
      ),
    )
    .limit(MAX_ARRIVALS)
    .as('arrived')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(arrived)
  return row?.count ?? 0
}

function isLateAt(stage: FlowStage, hours: DueHours, now: Date): SQL {
  const allowed = hoursOfStage(stage, hours)
  if (allowed === null) return sql`false`
  return lt(editions.stateSince, new Date(now.getTime() - allowed * 3_600_000))
}
