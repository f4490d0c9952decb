import { and, eq, min } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import type { ReviewLevel } from '#db/states'
import { shanghaiDay } from '#lib/dates'

import { recordActivity } from '../activity/record-activity.ts'
import { unlinkMisfit } from '../announcement/unlink-misfit.ts'
import { findPageDay } from '../article/find-page-day.ts'
import { isOldNews, newsDayOf } from '../article/news-day.ts'
import { indexArticle } from '../catalogue/index-article.ts'
import { loadContent } from '../edition/load-content.ts'
import type { LoadedEdition } from '../edition/load-edition.ts'
import { moveEdition, type MoveContext, type MovedEdition } from '../edition/move-edition.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { listProvenDivisions, writeConfirmed } from '../proof/write-confirmed.ts'
import { refuseWithdrawn } from './refuse-withdrawn.ts'
import { requirePublishable } from './require-publishable.ts'

export interface Published extends MovedEdition {
  change: PublicChange
}

/**
 * Points readers at an edition's current revision if readers may have it, within the caller's transaction and locks: the last
 * published edition is superseded, the activity it reports recorded and the search row written. The
 * publish time is the server's and is set once. What was withdrawn stays so: it must be restored first.
 * A forced publication names the sensitive terms that are open in its reason.
 */
export async function makeLive(
  ctx: MoveContext,
  tx: Transaction,
  edition: LoadedEdition,
  details: {
    move: 'publish' | 'force' | 'archive'
    levels: ReviewLevel
    reason?: string
    /** When the public first had it, where that was before `now`: in print. */
    firstShownAt?: Date
    set?: Partial<typeof editions.$inferInsert>
  },
): Promise<Published> {
  const { articleId, currentRevisionId } = edition
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
  if (!article) throw new Error(`Edition ${edition.id} has no article`)
  refuseWithdrawn(article.state)
  const content = await loadContent(tx, currentRevisionId)
  const { id: editionId, publicNote } = edition
  const terms = details.move !== 'force'
  await requirePublishable(tx, { editionId, content, publicNote }, { terms })
  const { divisionCode, topicId, printDate } = content
  const { now } = ctx
  const publishedAt = article.publishedAt ?? details.firstShownAt ?? now
  const [pageDay, shownHereAt] = await Promise.all([
    findPageDay(tx, articleId),
    findFirstPublication(tx, articleId),
  ])
  const publishedOn = shanghaiDay(publishedAt)
  const newsOn = newsDayOf(content, { pageDay, publishedOn })
  const activityId = await recordActivity(tx, {
    activityId: article.activityId,
    content,
    undatedOn: newsOn,
    now,
  })
  await supersede(ctx, tx, articleId)
  if (article.state === 'none') {
    const accountId = ctx.actor?.accountId ?? edition.authorId
    await unlinkMisfit(tx, { articleId, content, accountId, now })
  }
  await tx
    .update(articles)
    .set({
      state: 'live',
      liveRevisionId: currentRevisionId,
      activityId,
      divisionCode,
      topicId,
      printDate,
      publishedAt,
      newsOn,
      isOldNews: isOldNews(newsOn, shanghaiDay(shownHereAt ?? now)),
      updatedAt: now,
    })
    .where(eq(articles.id, articleId))
  await indexArticle(tx, articleId)
  const { move, levels, reason } = details
  const rest = { levels, ...(reason === undefined ? {} : { reason }) }
  await writeConfirmed(tx, { articleId, now })
  const proven = await listProvenDivisions(tx, articleId)
  const change = changeOf(article, { divisionCode, topicId }, proven)
  const set = { publishedAt: now, ...details.set }
  const moved = await moveEdition(ctx, tx, edition, move, { ...rest, change, set })
  return { ...moved, change }
}

/** When this site first showed the article; null while it never has. */
async function findFirstPublication(tx: Transaction, articleId: number): Promise<Date | null> {
  const [row] = await tx
    .select({ at: min(editions.publishedAt) })
    .from(editions)
    .where(eq(editions.articleId, articleId))
  return row?.at ?? null
}

/** The edition that readers saw until now makes room, and its history says so. */
async function supersede(ctx: MoveContext, tx: Transaction, articleId: number): Promise<void> {
  const { now, actor } = ctx
  const published = and(eq(editions.articleId, articleId), eq(editions.state, 'published'))
  const earlier = await tx
    .update(editions)
    .set({ state: 'superseded', stateSince: now })
    .where(published)
    .returning({ editionId: editions.id, revisionId: editions.currentRevisionId })
  if (earlier.length === 0) return
  await tx.insert(transitions).values(
    earlier.map((row) => ({
      ...row,
      move: 'supersede' as const,
      fromState: 'published' as const,
      toState: 'superseded' as const,
      accountId: actor?.accountId ?? null,
      createdAt: now,
    })),
  )
}

function changeOf(
  before: { id: number; divisionCode: string; topicId: number | null },
  after: { divisionCode: string; topicId: number | null },
  provenDivisions: readonly string[],
): PublicChange {
  return {
    articleId: before.id,
    divisionCodes: [...new Set([before.divisionCode, after.divisionCode, ...provenDivisions])],
    topicIds: [before.topicId, after.topicId].filter((id) => id !== null),
  }
}
