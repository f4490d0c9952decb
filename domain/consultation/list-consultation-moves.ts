import { and, desc, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import {
  isInScope,
  isSeen,
  isStillOwed,
  SHOWN_NAME,
  type ConsultationScope,
} from './shown/shown-scope.ts'
import { moveOfRow } from './stored-move.ts'

/** What readers see, as it is stored; what happened before a topic was taken up is not theirs. */
export const SHOWN_MOVES = [
  'select',
  'leave-out',
  'divert',
  'visit',
  'talk',
  'conclude',
  'report',
  'adopt',
  'turn-down',
  'hand-over',
  'handle',
  'supervise',
  'reply',
  'judge',
  'close',
] as const

/** The day of what was done: its own, else that of putting it down. */
const day = sql<IsoDay>`coalesce(${consultationMoves.doneOn},
  (${consultationMoves.createdAt} at time zone 'Asia/Shanghai')::date)`

/** What happened to the topics of a scope, the latest first. */
export async function listConsultationMoves(
  db: Queryable,
  { limit, ...scope }: ConsultationScope & { limit: number },
) {
  const rows = await db
    .select({
      ...SHOWN_NAME,
      moveId: consultationMoves.id,
      move: consultationMoves.move,
      state: consultationMoves.state,
      day: sql<IsoDay>`${day}::text`,
      reason: consultationMoves.reason,
    })
    .from(consultationMoves)
    .innerJoin(matters, eq(matters.id, consultationMoves.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(
      and(
        isInScope(scope),
        isSeen(consultationMoves),
        inArray(consultationMoves.move, [...SHOWN_MOVES]),
      ),
    )
    .orderBy(desc(day), desc(consultationMoves.id))
    .limit(limit)
  return rows.map(({ state, ...row }) => ({ ...row, move: moveOfRow({ ...row, state }) }))
}

/** The days until which the topics of a scope have to be handled, the latest first. */
export async function listConsultationDeadlines(
  db: Queryable,
  { limit, ...scope }: ConsultationScope & { limit: number },
) {
  return db
    .select({
      ...SHOWN_NAME,
      unit: sql<string>`${handlingUnits.name}`,
      dueOn: sql<IsoDay>`${consultationLamps.dueOn}`,
      /** Whether it still has to be handled. */
      isOwed: sql<boolean>`${isStillOwed}`,
      /** Grows with each move that readers have, and never falls. */
      sequence: sql<number>`(select count(*)::int from ${consultationMoves}
        where ${consultationMoves.matterId} = ${matters.id} and ${isSeen(consultationMoves)})`,
      changedAt: sql<Date>`${consultations.publishedAt}`.mapWith(consultations.publishedAt),
    })
    .from(consultationLamps)
    .innerJoin(matters, eq(matters.id, consultationLamps.matterId))
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
    .where(
      and(isInScope(scope), isSeen(consultationLamps), eq(consultationLamps.lamp, 'hand-over')),
    )
    .orderBy(desc(consultationLamps.dueOn), desc(matters.id))
    .limit(limit)
}

export type ShownMove = Awaited<ReturnType<typeof listConsultationMoves>>[number]
export type ConsultationDeadline = Awaited<ReturnType<typeof listConsultationDeadlines>>[number]
