import { desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { intakeMoves } from '#db/schema/matter/intakes'
import { INTAKE_MOVE_LABELS } from '#lib/intake-labels'

import { at, MAX_ROWS } from './rows.ts'

/** What the person decided or looked at of what the public handed in; its words are their sender's. */
export async function intakesOf(db: Queryable, accountId: number) {
  const moves = await db
    .select({
      intakeId: intakeMoves.intakeId,
      move: intakeMoves.move,
      createdAt: intakeMoves.createdAt,
    })
    .from(intakeMoves)
    .where(eq(intakeMoves.accountId, accountId))
    .orderBy(desc(intakeMoves.id))
    .limit(MAX_ROWS)
  return {
    办过的来件: moves.map(({ intakeId, move, createdAt }) => ({
      编号: intakeId,
      操作: INTAKE_MOVE_LABELS[move],
      时间: at(createdAt),
    })),
  }
}
