import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { editions } from '#db/schema/editions'
import { notices } from '#db/schema/notices'
import type { NoticeKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { isReadableBy } from '../edition/is-readable-by.ts'

const PAGE = 25
const NEWEST = keyset({
  columns: [
    ['moment', notices.createdAt],
    ['id', notices.id],
  ],
  direction: 'descending',
  size: PAGE,
})

export interface NoticeRow {
  id: number
  kind: NoticeKind
  title: string
  text: string
  path: string
  createdAt: Date
  readAt: Date | null
}

/** The actor's notices, newest first; without what they may no longer read. */
export async function listNotices(
  db: Queryable,
  input: { actor: Actor; unread?: boolean; after?: string | undefined },
): Promise<{ rows: NoticeRow[]; next: string | null }> {
  const { actor, unread = false, after } = input
  const rows = await db
    .select({
      id: notices.id,
      kind: notices.kind,
      title: notices.title,
      text: notices.text,
      path: notices.path,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .leftJoin(editions, eq(editions.id, notices.editionId))
    .where(and(isSeenBy(actor), unread ? isNull(notices.readAt) : undefined, NEWEST.after(after)))
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(rows, ({ createdAt, id }) => [createdAt, id])
}

/** How many the actor has not read yet. */
export async function countUnread(db: Queryable, input: { actor: Actor }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(notices)
    .leftJoin(editions, eq(editions.id, notices.editionId))
    .where(and(isSeenBy(input.actor), isNull(notices.readAt)))
  return row?.count ?? 0
}

/** Notices are of editions that the actor may still read, or of none. Asked over notices joined with editions. */
export const isSeenBy = (actor: Actor): SQL | undefined =>
  and(eq(notices.accountId, actor.accountId), or(isNull(notices.editionId), isReadableBy(actor)))
