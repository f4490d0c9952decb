import { and, count, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { approvals } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import type { ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import { recordActivity } from '../activity/record-activity.ts'
import { parseContent } from '../article/parse-content.ts'
import { indexArticle } from '../catalogue/index-article.ts'
import type { Context } from '../context.ts'
import type { LoadedEdition } from './load-edition.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'

/** What readers see otherwise after a write; the page cache forgets by these. */
export interface PublicChange {
  articleId: number
  /** Divisions the article stood under before and stands under now. */
  divisionCodes: string[]
  topicIds: number[]
}

export interface Published extends MovedEdition {
  change: PublicChange
}

/**
 * Makes an approved edition what readers see, within the caller's transaction and locks: the last
 * published edition is superseded, the activity it reports recorded, the article pointed at its
 * revision and catalogued for search. The publish time is the server's and is set once.
 */
export async function publishApproved(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
  levels: ReviewLevel,
): Promise<Published> {
  await requireApprovals(tx, edition, levels)
  const { articleId, currentRevisionId } = edition
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
  const [revision] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, currentRevisionId))
  if (!article) throw new Error(`Edition ${edition.id} has no article`)
  const content = parseContent(revision?.content)
  const { divisionCode, topicId, printDate } = content
  const { now } = ctx
  const activityId = await recordActivity(tx, { activityId: article.activityId, content, now })
  await tx
    .update(editions)
    .set({ state: 'superseded', stateSince: now })
    .where(and(eq(editions.articleId, articleId), eq(editions.state, 'published')))
  await tx
    .update(articles)
    .set({
      state: 'live',
      liveRevisionId: currentRevisionId,
      activityId,
      divisionCode,
      topicId,
      printDate,
      publishedAt: article.publishedAt ?? now,
      updatedAt: now,
    })
    .where(eq(articles.id, articleId))
  await indexArticle(tx, articleId)
  const moved = await moveEdition(ctx, tx, edition, 'publish', {
    levels,
    set: { publishedAt: now },
  })
  const change: PublicChange = {
    articleId,
    divisionCodes: [...new Set([article.divisionCode, divisionCode])],
    topicIds: [article.topicId, topicId].filter((id) => id !== null),
  }
  return { ...moved, change }
}

/** Every level said yes in this round, the last of them to the very revision that goes live. */
async function requireApprovals(
  tx: Transaction,
  edition: LoadedEdition,
  levels: ReviewLevel,
): Promise<void> {
  const ofRound = and(eq(approvals.editionId, edition.id), eq(approvals.round, edition.round))
  const [all] = await tx.select({ count: count() }).from(approvals).where(ofRound)
  const [last] = await tx
    .select({ revisionId: approvals.revisionId })
    .from(approvals)
    .where(and(ofRound, eq(approvals.level, levels)))
  if ((all?.count ?? 0) < levels || last?.revisionId !== edition.currentRevisionId) {
    throw new Refusal('invalid-transition', `还没有走完${levels}级审核，不能发布`)
  }
}
