import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { keptRevisions } from '#db/schema/desk'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import type { Content } from '../article/content.ts'
import { parseContent } from '../article/parse-content.ts'

export interface KeptCopy {
  revisionId: number
  number: number
  name: string
  reason: string
  at: Date
  content: Content
}

/** Words kept beside an edition; the caller has asked whether the actor may read that edition. */
export async function getKept(
  db: Queryable,
  input: { editionId: number; revisionId: number },
): Promise<KeptCopy> {
  const { editionId, revisionId } = input
  const [row] = await db
    .select({
      number: revisions.number,
      name: accounts.displayName,
      reason: keptRevisions.reason,
      at: keptRevisions.createdAt,
      content: revisions.content,
    })
    .from(keptRevisions)
    .innerJoin(revisions, eq(revisions.id, keptRevisions.revisionId))
    .innerJoin(accounts, eq(accounts.id, keptRevisions.accountId))
    .where(and(eq(keptRevisions.editionId, editionId), eq(keptRevisions.revisionId, revisionId)))
  if (!row) throw new Refusal('not-found', '没有这一版')
  return { ...row, revisionId, content: parseContent(row.content) }
}
