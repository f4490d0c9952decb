import { and, desc, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { revisions } from '#db/schema/revisions'

import { contentHash } from '../../article/content-hash.ts'
import type { Content } from '../../article/content.ts'
import { writeRevision } from '../../article/write-revision.ts'

export interface ConflictingCopyInput {
  revisionId: number
  number: number
}

/** Keeps a text beside an edition as a revision that nobody approves; the same text of a person once. */
export async function writeConflictingCopy(
  tx: Transaction,
  input: {
    editionId: number
    parentId: number
    accountId: number
    content: Content
    reason: string
    now: Date
  },
): Promise<ConflictingCopyInput> {
  const { editionId, parentId, accountId, content, reason, now } = input
  const same = await findSame(tx, { editionId, accountId, hash: contentHash(content) })
  if (same) return same
  const revision = { editionId, parentId, authorId: accountId, content, now }
  const { id } = await writeRevision(tx, revision)
  await tx
    .insert(conflictingCopies)
    .values({ revisionId: id, editionId, accountId, reason, createdAt: now })
  const [written] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.id, id))
  return { revisionId: id, number: written?.number ?? 0 }
}

/** The last conflicting copy of this person, when it has this text. */
async function findSame(
  tx: Transaction,
  { editionId, accountId, hash }: { editionId: number; accountId: number; hash: string },
): Promise<ConflictingCopyInput | null> {
  const [last] = await tx
    .select({ revisionId: revisions.id, number: revisions.number, hash: revisions.hash })
    .from(conflictingCopies)
    .innerJoin(revisions, eq(revisions.id, conflictingCopies.revisionId))
    .where(
      and(eq(conflictingCopies.editionId, editionId), eq(conflictingCopies.accountId, accountId)),
    )
    .orderBy(desc(revisions.id))
    .limit(1)
  return last?.hash === hash ? { revisionId: last.revisionId, number: last.number } : null
}
