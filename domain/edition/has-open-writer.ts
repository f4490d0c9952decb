import { and, inArray, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'

import type { EditionSubject } from './policy.ts'
import { currentWritersOf } from './writers.ts'

/** Whether anybody who writes an edition can still sign in: nobody else reads why it was returned, and mends it. */
export async function hasOpenWriter(db: Queryable, edition: EditionSubject): Promise<boolean> {
  const isWriter = inArray(accounts.id, currentWritersOf(edition))
  const open = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(isWriter, isNull(accounts.closedAt)))
    .limit(1)
  return open.length > 0
}
