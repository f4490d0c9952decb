import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { beginEdition } from '../article/begin-edition.ts'
import { parseContent } from '../article/parse-content.ts'
import type { Context } from '../context.ts'
import { hasOpenEdition } from '../edition/has-open-edition.ts'
import { lockArticle, type LockedArticle } from '../edition/lock-article.ts'
import { requirePublicNote } from '../edition/require-reason.ts'
import { requestOnce } from '../request-once.ts'
import { reportVacancy } from '../vacancies/report-vacancy.ts'
import { canCorrect } from './policy.ts'

/**
 * Begins a correction or an update of a live article: a draft edition with the live content. A
 * correction carries the note that readers will see. It goes through every level like a new edition.
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
  const isNoted = kind === 'correction' || input.publicNote.trim() !== ''
  const publicNote = isNoted ? requirePublicNote(input.publicNote) : null
  const request = { requestKey, command: `open-edition:${articleId}` }
  return requestOnce(ctx, request, async (tx) => {
    const article = await lockCorrectable(ctx, tx, articleId)
    if (await hasOpenEdition(tx, articleId)) {
      throw new Refusal('conflict', '这篇文章已有一稿在办，请在那一稿上改')
    }
    return { editionId: await copyLive(ctx, tx, article, { kind, publicNote }) }
  })
}

/** Locks a live article for who may open a correction of it. */
export async function lockCorrectable(
  ctx: Context,
  tx: Transaction,
  articleId: number,
): Promise<LockedArticle> {
  const article = await lockArticle(tx, articleId)
  requireAllowed(canCorrect(ctx.actor, article.divisionCode))
  if (article.state !== 'live') throw new Refusal('conflict', '这篇文章现在没有在网上，不能更正')
  return article
}

/** Creates a draft that begins with what readers see now; returns its edition. */
export async function copyLive(
  ctx: Context,
  tx: Transaction,
  article: LockedArticle,
  edition: { kind: 'correction' | 'update'; publicNote: string | null },
): Promise<number> {
  const [live] = await tx
    .select({ id: revisions.id, content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, article.liveRevisionId ?? 0))
  if (!live) throw new Error(`Article ${article.id} is live without a revision`)
  const editionId = await beginEdition(ctx, tx, {
    edition: { articleId: article.id, ...edition },
    content: parseContent(live.content),
    parentId: live.id,
  })
  await reportVacancy(ctx, tx, editionId)
  return editionId
}
