import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters } from '#db/schema/matter/matters'

import { isCard } from './shown-sessions.ts'
import { isAnsweredBy, numberOfNumbered } from './steps.ts'

/** Whose cards a feed or a calendar follows: all committees', those of one, of one unit, or one card. */
export interface ShownScope {
  divisionCode?: string | undefined
  unitId?: number | undefined
  /** Of the committee named beside it: 届, 次 and number. */
  card?: { term: number; session: number; number: number } | undefined
}

/** The cards of a scope; sessions and terms are joined. */
export function isInScope(
  db: Queryable,
  { divisionCode, unitId, card }: ShownScope,
): SQL | undefined {
  return and(
    isCard,
    divisionCode === undefined ? undefined : eq(committeeTerms.divisionCode, divisionCode),
    unitId === undefined ? undefined : isAnsweredBy(db, unitId),
    card === undefined
      ? undefined
      : and(
          eq(committeeTerms.number, card.term),
          eq(committeeSessions.number, card.session),
          eq(matters.number, card.number),
        ),
  )
}

/** What names a card to readers, wherever it is shown beside others. */
export const CARD_NAME = {
  matterId: matters.id,
  number: numberOfNumbered,
  title: matters.title,
  term: committeeTerms.number,
  session: committeeSessions.number,
  isDemo: committeeSessions.isDemo,
  division: { code: divisions.code, name: divisions.name, slug: divisions.slug },
}

/** When something was last done to a card, or its session was published; by whom and why nobody reads here. */
export const lastMoveOfCard =
  sql<Date>`coalesce((select max(${matterMoves.createdAt}) from ${matterMoves}
  where ${matterMoves.matterId} = ${matters.id}), ${committeeSessions.publishedAt})`.mapWith(
    committeeSessions.publishedAt,
  )

/** The same with how often, in one look at what was done. */
export const movesOfCard = sql<{ count: number; latestAt: string }>`(select
  json_build_object('count', count(*), 'latestAt', coalesce(max(${matterMoves.createdAt}), ${committeeSessions.publishedAt}))
  from ${matterMoves} where ${matterMoves.matterId} = ${matters.id})`

/** The year a card counts to: in which it was opened, else its session, else its dispatch, else when readers first had it. */
export const yearOfCard = sql<number>`extract(year from coalesce(${matters.openedOn},
  ${committeeSessions.openedOn}, ${committeeSessions.closedOn},
  (select min(dispatched.assigned_on) from ${assignments} dispatched where dispatched.matter_id = ${matters}.id),
  (${committeeSessions.publishedAt} at time zone 'Asia/Shanghai')::date))::int`
