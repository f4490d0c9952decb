// What somebody was notified of, in its order.

import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'

import type { Actor } from '../../account/actor.ts'

export async function heardBy(db: Queryable, { accountId }: Actor) {
  const rows = await db
    .select({ kind: notices.kind, text: notices.text, read: notices.readAt })
    .from(notices)
    .where(eq(notices.accountId, accountId))
    .orderBy(asc(notices.id))
  return rows.map(({ kind, read }) => (read ? `${kind} (settled)` : kind))
}
