import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationMove } from '#db/consultation-states'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { isSeen } from './shown/shown-scope.ts'
import { moveOfRow } from './stored-move.ts'

/** How far a unit is with a topic, or why it has the topic again. */
export interface Progress {
  move: ConsultationMove
  day: IsoDay
  words: string
}

/** The rows of `report-progress` and `redo`, as they are stored. */
export const isProgress = and(
  inArray(consultationMoves.move, ['handle', 'hand-over']),
  eq(consultationMoves.state, 'handed-over'),
  isNotNull(consultationMoves.reason),
)

/** What readers have of it last, by topic. */
export async function findShownProgress(
  db: Queryable,
  matterIds: readonly number[],
): Promise<Map<number, Progress>> {
  if (matterIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([consultationMoves.matterId], {
      matterId: consultationMoves.matterId,
      move: consultationMoves.move,
      state: consultationMoves.state,
      doneOn: consultationMoves.doneOn,
      reason: consultationMoves.reason,
      createdAt: consultationMoves.createdAt,
    })
    .from(consultationMoves)
    .innerJoin(consultations, eq(consultations.matterId, consultationMoves.matterId))
    .where(
      and(
        inArray(consultationMoves.matterId, [...matterIds]),
        isSeen(consultationMoves),
        isProgress,
      ),
    )
    .orderBy(consultationMoves.matterId, desc(consultationMoves.id))
  return new Map(rows.map((row) => [row.matterId, progressOf(row)]))
}

type Row = Pick<
  typeof consultationMoves.$inferSelect,
  'move' | 'state' | 'doneOn' | 'reason' | 'createdAt'
>

const progressOf = (row: Row): Progress => ({
  move: moveOfRow(row),
  day: row.doneOn ?? shanghaiDay(row.createdAt),
  words: row.reason ?? '',
})
