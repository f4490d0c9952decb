import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { transitions } from '#db/schema/transitions'

import type { Context } from '../context.ts'
import type { Content } from './content.ts'
import { writeRevision } from './write-revision.ts'

type Edition = Pick<
  typeof editions.$inferInsert,
  'articleId' | 'kind' | 'publicNote' | 'importId' | 'importPosition'
>

/**
 * Writes a draft edition of an article with its first revision, in the actor's name: their participation in it and
 * the first row of its history. `parentId` is the revision its content comes from. Returns the edition's id.
 */
export async function beginEdition(
  ctx: Context,
  tx: Transaction,
  input: { edition: Edition; content: Content; parentId: number | null },
): Promise<number> {
  const { edition, content, parentId } = input
  const { now } = ctx
  const { accountId } = ctx.actor
  const { divisionCode } = content
  const [row] = await tx
    .insert(editions)
    .values({ ...edition, divisionCode, authorId: accountId, stateSince: now, createdAt: now })
    .returning({ id: editions.id })
  if (!row) throw new Error('The edition was not written')
  const editionId = row.id
  const revision = await writeRevision(tx, {
    editionId,
    parentId,
    authorId: accountId,
    content,
    now,
  })
  await tx
    .update(editions)
    .set({ currentRevisionId: revision.id })
    .where(eq(editions.id, editionId))
  await tx.insert(editionParticipants).values({ editionId, accountId, level: 0 })
  await tx.insert(transitions).values({
    editionId,
    move: 'create',
    toState: 'draft',
    accountId,
    revisionId: revision.id,
    createdAt: now,
  })
  return editionId
}
