import { and, eq, ne, notInArray, or, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { announcementMoves, announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import type { LinkMove } from '#db/announcement-states'
import { CLOSED_EDITION_STATES } from '#db/states'
import { shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Content } from '../article/content.ts'
import type { Context } from '../context.ts'
import { authorize } from '../edition/authorize.ts'
import { findWorkingCopy } from '../edition/find-working-copy.ts'
import { loadContent } from '../edition/load-content.ts'
import { lockEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'
import { linkSchema } from './schemas.ts'
import { isAnnounced } from './shown-announcements.ts'
import { whyNotReport } from './why-not-report.ts'

const NONE_CHOSEN = '先选是哪一条预告，再按“接上”'

/**
 * Says which announced activity an edition reports, by what its writer last wrote of it. Readers see the report in its
 * place once it is published; so this is for an article that never was.
 */
export async function linkReport(ctx: Context, input: unknown): Promise<{ editionId: number }> {
  const { editionId, announcementId, requestKey } = parseInput(linkSchema, input)
  return requestOnce(ctx, { requestKey, command: `link-report:${editionId}` }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    authorize(ctx.actor, 'edit', edition)
    const { articleId } = edition
    const [article] = await tx
      .select({ state: articles.state })
      .from(articles)
      .where(eq(articles.id, articleId))
    if (article?.state !== 'none') throw new Refusal('conflict', '发布过的报道不能再接预告')
    const reported = eq(announcements.articleId, articleId)
    const [earlier] = await tx.select({ id: announcements.id }).from(announcements).where(reported)
    if (!earlier && announcementId === null) throw new Refusal('invalid-input', NONE_CHOSEN)
    if (earlier?.id === announcementId) return { editionId }
    if (earlier) await write(ctx, tx, earlier.id, null, 'unlink')
    if (announcementId === null) return { editionId }
    const content = await lastWritten(ctx, tx, edition)
    const free = and(eq(announcements.id, announcementId), isFree(content.divisionCode, articleId))
    const { type, takesPlaceOn, divisionCode } = announcements
    const [row] = await tx
      .select({ type, takesPlaceOn, divisionCode })
      .from(announcements)
      .where(free)
      .for('update')
    if (!row)
      throw new Refusal('conflict', '这条预告不能接：已经取消，或者别的稿件接了，请刷新页面')
    const whyNot = whyNotReport(content, row, shanghaiDay(ctx.now))
    if (whyNot !== null) throw new Refusal('conflict', `这条预告不能接：${whyNot}`)
    await write(ctx, tx, announcementId, articleId, 'link')
    return { editionId }
  })
}

async function lastWritten(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
): Promise<Content> {
  const { accountId } = ctx.actor
  const unsaved = await findWorkingCopy(tx, { editionId: edition.id, accountId })
  return unsaved?.content ?? loadContent(tx, edition.currentRevisionId)
}

/** An announcement of the division that readers have and no other article reports, or is about to. */
export const isFree = (divisionCode: string, articleId: number) =>
  and(
    eq(announcements.divisionCode, divisionCode),
    isAnnounced,
    ne(announcements.state, 'called-off'),
    or(
      sql`${announcements.articleId} is null`,
      eq(announcements.articleId, articleId),
      sql`not exists (select 1 from ${articles}
        left join ${editions} on ${and(
          eq(editions.articleId, articles.id),
          notInArray(editions.state, [...CLOSED_EDITION_STATES]),
        )}
        where ${articles.id} = ${announcements.articleId}
          and (${articles.state} <> 'none' or ${editions.id} is not null))`,
    ),
  )

async function write(
  ctx: Context,
  tx: Transaction,
  announcementId: number,
  articleId: number | null,
  move: LinkMove,
): Promise<void> {
  await tx.update(announcements).set({ articleId }).where(eq(announcements.id, announcementId))
  const { accountId } = ctx.actor
  await tx.insert(announcementMoves).values({ announcementId, move, accountId, createdAt: ctx.now })
}
