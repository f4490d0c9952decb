import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { nameOfUnit } from '#db/name-of'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments } from '#db/schema/matter/matters'
import { signedAnswers } from '#db/schema/matter/signed-answers'
import type { IsoDay } from '#lib/dates'

/** What units answered of a matter before it was handled anew, the first first. */
export async function listEarlierAnswers(db: Queryable, matterId: number) {
  return db
    .select({
      unit: sql<string | null>`${nameOfUnit(signedAnswers.unitId)}`,
      part: assignments.part,
      answeredOn: signedAnswers.answeredOn,
      resultClass: signedAnswers.resultClass,
    })
    .from(assignments)
    .innerJoin(signedAnswers, eq(signedAnswers.assignmentId, assignments.id))
    .where(and(eq(assignments.matterId, matterId), eq(signedAnswers.isEarlier, true)))
    .orderBy(asc(signedAnswers.answerId))
}

/** The days on which a matter went back to its units, the first first. */
export async function listRedoneDays(db: Queryable, matterId: number): Promise<IsoDay[]> {
  const day = sql<IsoDay>`(${matterMoves.createdAt} at time zone 'Asia/Shanghai')::date::text`
  const rows = await db
    .select({ day })
    .from(matterMoves)
    .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'redo')))
    .orderBy(asc(matterMoves.id))
  return rows.map((row) => row.day)
}
