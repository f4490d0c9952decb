import { and, desc, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { keptRevisions } from '#db/schema/desk'
import { transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { contentHash } from '../article/content-hash.ts'
import { parseContent } from '../article/parse-content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'

export interface KeptWords {
  revisionId: number
  number: number
}

/**
 * Keeps what an editor was typing when it could not be saved any more: his claim had ended and somebody
 * else took the piece, or it moved on. The words become a revision beside the edition that nobody
 * approves; the piece itself stays as it is. Whoever held the piece once may; the same words are kept once.
 */
export function keepWords(
  ctx: Context,
  input: { editionId: number; content: unknown; reason: string },
): Promise<KeptWords> {
  const { editionId, reason } = input
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    const { accountId } = ctx.actor
    if (!(await everHeld(tx, editionId, accountId))) {
      throw new Refusal('forbidden', '您没有认领过这篇稿件')
    }
    const same = await findSame(tx, { editionId, accountId, hash: contentHash(content) })
    if (same) return same
    const { currentRevisionId: parentId } = edition
    const { now } = ctx
    const { id } = await writeRevision(tx, {
      editionId,
      parentId,
      authorId: accountId,
      content,
      now,
    })
    await tx
      .insert(keptRevisions)
      .values({ revisionId: id, editionId, accountId, reason, createdAt: now })
    const [written] = await tx
      .select({ number: revisions.number })
      .from(revisions)
      .where(eq(revisions.id, id))
    return { revisionId: id, number: written?.number ?? 0 }
  })
}

async function everHeld(tx: Transaction, editionId: number, accountId: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: transitions.id })
    .from(transitions)
    .where(
      and(
        eq(transitions.editionId, editionId),
        eq(transitions.accountId, accountId),
        eq(transitions.move, 'claim'),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** The last words this person had kept, when they are these. */
async function findSame(
  tx: Transaction,
  { editionId, accountId, hash }: { editionId: number; accountId: number; hash: string },
): Promise<KeptWords | null> {
  const [last] = await tx
    .select({ revisionId: revisions.id, number: revisions.number, hash: revisions.hash })
    .from(keptRevisions)
    .innerJoin(revisions, eq(revisions.id, keptRevisions.revisionId))
    .where(and(eq(keptRevisions.editionId, editionId), eq(keptRevisions.accountId, accountId)))
    .orderBy(desc(revisions.id))
    .limit(1)
  return last?.hash === hash ? { revisionId: last.revisionId, number: last.number } : null
}
