import { and, eq, notInArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { editionHands, transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import { CLOSED_EDITION_STATES } from '#db/states'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import { parseContent } from '../article/parse-content.ts'
import { writeRevision } from '../article/write-revision.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { lockArticle, type LockedArticle } from './lock-article.ts'

const LONGEST_NOTE = 300

/**
 * Begins a correction or an update of a live article: a draft edition with the live words in it. A
 * correction carries the note that readers will see. It goes through every level like new copy.
 */
export async function openEdition(
  ctx: Context,
  input: {
    articleId: number
    kind: 'correction' | 'update'
    publicNote: string
    requestKey: string
  },
): Promise<{ editionId: number }> {
  const { articleId, kind, requestKey } = input
  const publicNote = input.publicNote.trim().slice(0, LONGEST_NOTE)
  if (kind === 'correction' && !publicNote) {
    const message = '更正要写给读者看的说明'
    throw new Refusal('invalid-input', message, { publicNote: [message] })
  }
  const request = { requestKey, command: `open-edition:${articleId}` }
  const { resultId } = await requestOnce(ctx, request, async (tx) => {
    const article = await lockArticle(tx, articleId)
    const { divisionCode } = article
    if (!(['editor2', 'editor3'] as const).some((role) => holds(ctx.actor, role, divisionCode))) {
      throw new Refusal('forbidden', '只有这个地区的复审、终审编辑可以开更正')
    }
    await refuseOpen(tx, article)
    return insertEdition(ctx, tx, article, kind, publicNote)
  })
  return { editionId: resultId }
}

async function refuseOpen(tx: Transaction, article: LockedArticle): Promise<void> {
  if (article.state !== 'live') throw new Refusal('conflict', '这篇文章现在没有在网上，不能更正')
  const [open] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, article.id),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  if (open) throw new Refusal('conflict', '这篇文章已有一稿在办，请在那一稿上改')
}

async function insertEdition(
  ctx: Context,
  tx: Transaction,
  article: LockedArticle,
  kind: 'correction' | 'update',
  publicNote: string,
): Promise<number> {
  const { actor, now } = ctx
  const { accountId } = actor
  const [live] = await tx
    .select({ id: revisions.id, content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, article.liveRevisionId ?? 0))
  const content = parseContent(live?.content)
  const [edition] = await tx
    .insert(editions)
    .values({
      articleId: article.id,
      kind,
      divisionCode: content.divisionCode,
      authorId: accountId,
      publicNote: publicNote || null,
      stateSince: now,
      createdAt: now,
    })
    .returning({ id: editions.id })
  if (!edition) throw new Error('The edition was not written')
  const editionId = edition.id
  const parentId = live?.id ?? null
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
  await tx.insert(editionHands).values({ editionId, accountId, level: 0 })
  await tx.insert(transitions).values({
    editionId,
    move: 'create' as const,
    toState: 'draft' as const,
    accountId,
    revisionId: revision.id,
    createdAt: now,
  })
  return editionId
}
