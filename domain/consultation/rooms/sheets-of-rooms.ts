import { and, asc, desc, eq, gt, gte, inArray, isNotNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'

import { UNDO_HOURS } from '../../matter/policy.ts'

// Sheets of rooms, as the history of rooms has them: the changes of one batch.

const later = alias(adminChanges, 'later')
/** Whether nobody has changed the room after this change. */
const isLast = (db: Queryable) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.subject, adminChanges.subject),
          eq(later.subjectKey, adminChanges.subjectKey),
          gt(later.id, adminChanges.id),
        ),
      ),
  )

/** What one sheet did to rooms, each with how it was before. */
export async function listSheetChanges(
  db: Queryable,
  { accountId, batch }: { accountId: number; batch: string },
) {
  return db
    .select({
      roomId: sql<number>`${adminChanges.subjectKey}::int`,
      name: adminChanges.subjectName,
      kind: adminChanges.kind,
      before: adminChanges.before,
      createdAt: adminChanges.createdAt,
      isLast: sql<boolean>`${isLast(db)}`,
    })
    .from(adminChanges)
    .where(
      and(
        eq(adminChanges.subject, 'room'),
        eq(adminChanges.batch, batch),
        eq(adminChanges.accountId, accountId),
      ),
    )
    .orderBy(asc(adminChanges.id))
}

/** The sheets that a person brought in within a day, the newest first, and whether anything of them can be taken back. */
export async function listSheetsOfRooms(
  db: Queryable,
  { accountId, now }: { accountId: number; now: Date },
) {
  const since = new Date(now.getTime() - UNDO_HOURS * 3_600_000)
  const count = (kind: 'add' | 'change') =>
    sql<number>`(count(*) filter (where ${adminChanges.kind} = ${kind}))::int`
  return db
    .select({
      batch: sql<string>`${adminChanges.batch}`,
      at: adminChanges.createdAt,
      added: count('add'),
      changed: count('change'),
      isOpen: sql<boolean>`bool_or(${isLast(db)})`,
    })
    .from(adminChanges)
    .where(
      and(
        eq(adminChanges.subject, 'room'),
        eq(adminChanges.accountId, accountId),
        isNotNull(adminChanges.batch),
        gte(adminChanges.createdAt, since),
      ),
    )
    .groupBy(adminChanges.batch, adminChanges.createdAt)
    .orderBy(desc(adminChanges.createdAt))
    .limit(MAX_SHEETS)
}

const MAX_SHEETS = 20

/** Rooms that had a topic or a talk after a moment, however old the topic is. */
export async function listUsedSince(
  db: Queryable,
  { roomIds, since }: { roomIds: readonly number[]; since: Date },
): Promise<Set<number>> {
  const rows = await db
    .selectDistinct({ roomId: consultations.roomId })
    .from(consultations)
    .innerJoin(consultationMoves, eq(consultationMoves.matterId, consultations.matterId))
    .where(
      and(
        inArray(consultations.roomId, [...roomIds]),
        gte(consultationMoves.createdAt, since),
        inArray(consultationMoves.move, ['enter', 'change', 'talk']),
      ),
    )
  return new Set(rows.flatMap(({ roomId }) => (roomId === null ? [] : [roomId])))
}
