import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { notices } from '#db/schema/notices'
import type { NoticeKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { afterMoment, pageOf } from '../review/after-moment.ts'
import { mayRead } from '../review/may-read.ts'

const PAGE = 25
const NEWEST = { moment: notices.createdAt, id: notices.id, newestFirst: true }

export interface NoticeRow {
  id: number
  kind: NoticeKind
  title: string
  text: string
  path: string
  createdAt: Date
  readAt: Date | null
}

/** What the actor has been told, newest first; without what he may no longer read. */
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
    .where(
      and(isSeenBy(actor), unread ? isNull(notices.readAt) : undefined, afterMoment(after, NEWEST)),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(PAGE + 1)
  return pageOf(rows, PAGE, ({ createdAt, id }) => ({ moment: createdAt, id }))
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

const isSeenBy = (actor: Actor): SQL | undefined =>
  and(eq(notices.accountId, actor.accountId), or(isNull(notices.editionId), mayRead(actor)))
