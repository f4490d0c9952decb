import { and, asc, eq, or } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { commentResolutions, comments } from '#db/schema/comments'
import { outbox } from '#db/schema/outbox'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'
import { shorten } from '#lib/text'
import { requireAllowed } from '#lib/verdict'

import { blockText } from '../article/body.ts'
import { parseContent } from '../article/parse-content.ts'
import type { Context } from '../context.ts'
import { requireReadable } from '../edition/authorize.ts'
import { loadEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { requireComment } from '../edition/require-reason.ts'
import { requestOnce } from '../request-once.ts'
import { listReaders } from './list-readers.ts'
import { findMentioned } from './mentions.ts'
import { canComment } from './policy.ts'

const QUOTE = 40

interface CommentInput {
  editionId: number
  text: string
  requestKey: string
  /** What was on the screen, and the block in it from 0; null for the edition as a whole. */
  revisionId: number
  block: number | null
  /** The remark it answers. */
  parentId?: number | null
}

/**
 * Says something about a paragraph to those who work on the edition, or answers a comment. Who is named
 * with an @ is notified, and so is everybody in the conversation that is answered.
 */
export async function addComment(
  ctx: Context,
  input: CommentInput,
): Promise<{ commentId: number }> {
  const { editionId, requestKey, parentId = null } = input
  const text = requireComment(input.text)
  const request = { requestKey, command: `comment:${editionId}` }
  return requestOnce(ctx, request, async (tx) => {
    const edition = await loadEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    requireAllowed(canComment(ctx.actor, edition))
    const answered = parentId === null ? [] : await listCommenters(tx, editionId, parentId)
    const anchor = parentId === null ? await findAnchor(tx, input) : { block: null, quote: '' }
    const [written] = await tx
      .insert(comments)
      .values({
        ...anchor,
        editionId,
        revisionId: parentId === null ? input.revisionId : edition.currentRevisionId,
        parentId,
        text,
        authorId: ctx.actor.accountId,
        createdAt: ctx.now,
      })
      .returning({ id: comments.id })
    if (!written) throw new Error('The comment was not written')
    await notifyPeople(ctx, tx, edition, { text, answered })
    return { commentId: written.id }
  })
}

async function findAnchor(tx: Transaction, { editionId, revisionId, block }: CommentInput) {
  const [revision] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.editionId, editionId)))
  if (!revision) throw new Refusal('not-found', '没有这一版，请刷新页面')
  if (block === null) return { block, quote: '' }
  const target = parseContent(revision.content).body.content[block]
  if (!target) throw new Refusal('not-found', '没有这一段，请刷新页面')
  const text = target.type === 'figure' ? target.attrs.caption || '图片' : blockText(target)
  return { block, quote: shorten(text.replaceAll(/[\t\n]+/g, ' '), QUOTE) }
}

/** Everybody in the conversation under a remark that is still open. */
async function listCommenters(
  tx: Transaction,
  editionId: number,
  parentId: number,
): Promise<number[]> {
  const commented = await tx
    .select({
      parentId: comments.parentId,
      authorId: comments.authorId,
      settled: commentResolutions.commentId,
    })
    .from(comments)
    .leftJoin(commentResolutions, eq(commentResolutions.commentId, comments.id))
    .where(
      and(
        eq(comments.editionId, editionId),
        or(eq(comments.id, parentId), eq(comments.parentId, parentId)),
      ),
    )
    .orderBy(asc(comments.id))
  const [first] = commented
  if (!first || first.parentId !== null) throw new Refusal('not-found', '没有这条意见')
  if (first.settled !== null) throw new Refusal('conflict', '这条意见已经了结，请另写一条')
  return commented.map(({ authorId }) => authorId)
}

async function notifyPeople(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
  { text, answered }: { text: string; answered: readonly number[] },
): Promise<void> {
  const { accountId } = ctx.actor
  const others = (ids: readonly number[]) => [...new Set(ids)].filter((id) => id !== accountId)
  const readers = await listReaders(tx, edition, ctx.now)
  const named = others(findMentioned(text, readers).map((actor) => actor.accountId))
  const rows = [
    { event: 'comment.mentioned', accountIds: named },
    { event: 'comment.answered', accountIds: others(answered).filter((id) => !named.includes(id)) },
  ].filter(({ accountIds }) => accountIds.length > 0)
  if (rows.length === 0) return
  await tx.insert(outbox).values(
    rows.map(({ event, accountIds }) => ({
      event,
      payload: {
        editionId: edition.id,
        articleId: edition.articleId,
        accountId,
        accountIds,
        quote: text,
      },
      createdAt: ctx.now,
    })),
  )
}
