import { asc, gt, inArray, lt, max, or, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { outbox } from '#db/schema/outbox'

import type { SiteChange } from '../edition/public-change.ts'
import { advanceCursor, startCursor, type ChangeCursor } from './change-cursor.ts'

const BATCH = 1_000
/** What an admin changes that readers' pages show. */
const SHOWN: readonly string[] = ['committee', 'topic', 'series', 'settings', 'handling-unit']
const WITHDRAWALS: readonly string[] = ['article.withdrawn', 'article.removed']

const changeSchema = z.object({
  articleId: z.number().optional(),
  divisionCodes: z.array(z.string()),
  topicIds: z.array(z.number()),
})

/** Something after which readers see something else. */
export interface ReportedChange {
  isWithdrawal: boolean
  /** Null when it concerns the site as a whole. */
  change: SiteChange | null
}

/** How far a reader has come in each of the tables that record changes. */
export interface ChangePosition {
  outbox: ChangeCursor
  adminChanges: ChangeCursor
}

/** The position before everything written since `since`; it may lie before a little more. */
export async function findChangePosition(db: Queryable, since: Date): Promise<ChangePosition> {
  const [[event], [admin]] = await Promise.all([
    db
      .select({ id: max(outbox.id) })
      .from(outbox)
      .where(lt(outbox.createdAt, since)),
    db
      .select({ id: max(adminChanges.id) })
      .from(adminChanges)
      .where(lt(adminChanges.createdAt, since)),
  ])
  return { outbox: startCursor(event?.id ?? 0), adminChanges: startCursor(admin?.id ?? 0) }
}

/**
 * All changes of what readers see after the position, withdrawals first, and the position after them: of
 * articles, as the outbox has them, and of the site's settings and lists.
 */
export async function listPublicChanges(
  db: Queryable,
  position: ChangePosition,
  now: Date,
): Promise<{ changes: ReportedChange[]; position: ChangePosition }> {
  const [events, admin] = await Promise.all([
    readRows(position.outbox, now, (cursor) =>
      db
        .select({
          id: outbox.id,
          event: outbox.event,
          change: sql<unknown>`${outbox.payload} -> 'change'`,
        })
        .from(outbox)
        .where(isUnread(outbox.id, cursor))
        .orderBy(asc(outbox.id))
        .limit(BATCH),
    ),
    readRows(position.adminChanges, now, (cursor) =>
      db
        .select({ id: adminChanges.id, subject: adminChanges.subject })
        .from(adminChanges)
        .where(isUnread(adminChanges.id, cursor))
        .orderBy(asc(adminChanges.id))
        .limit(BATCH),
    ),
  ])
  const ofArticles = events.rows.flatMap(({ event, change }) => {
    const parsed = changeSchema.safeParse(change)
    return parsed.success
      ? [{ isWithdrawal: WITHDRAWALS.includes(event), change: parsed.data }]
      : []
  })
  const ofSite = admin.rows
    .filter(({ subject }) => SHOWN.includes(subject))
    .map(() => ({ isWithdrawal: false, change: null }))
  const changes = [...ofArticles, ...ofSite]
  return {
    changes: changes.toSorted((a, b) => Number(b.isWithdrawal) - Number(a.isWithdrawal)),
    position: { outbox: events.cursor, adminChanges: admin.cursor },
  }
}

const isUnread = (id: PgColumn, { last, gaps }: ChangeCursor) =>
  or(gt(id, last), gaps.size > 0 ? inArray(id, [...gaps.keys()]) : undefined)

/** Reads batch by batch, so that nothing is missed however much was written since. */
async function readRows<Row extends { id: number }>(
  cursor: ChangeCursor,
  now: Date,
  read: (cursor: ChangeCursor) => PromiseLike<Row[]>,
): Promise<{ rows: Row[]; cursor: ChangeCursor }> {
  const rows: Row[] = []
  let at = cursor
  for (;;) {
    const batch = await read(at)
    rows.push(...batch)
    at = advanceCursor(
      at,
      batch.map(({ id }) => id),
      now,
    )
    if (batch.length < BATCH) return { rows, cursor: at }
  }
}
