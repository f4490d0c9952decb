import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { announcementMoves, announcements } from '#db/schema/announcements'
import { shanghaiDay } from '#lib/dates'

import { whyNotReport, type Reported } from './why-not-report.ts'

/**
 * Lets an announcement stay before readers when the article that was to report it is published as the report of
 * something else: its day or type was changed since they were linked.
 */
export async function unlinkMisfit(
  tx: Transaction,
  {
    articleId,
    content,
    accountId,
    now,
  }: { articleId: number; content: Reported; accountId: number; now: Date },
): Promise<void> {
  const { id, type, takesPlaceOn, divisionCode } = announcements
  const [row] = await tx
    .select({ announcementId: id, type, takesPlaceOn, divisionCode })
    .from(announcements)
    .where(eq(announcements.articleId, articleId))
    .for('update')
  if (!row) return
  const { announcementId } = row
  const whyNot = whyNotReport(content, row, shanghaiDay(now))
  if (whyNot === null) return
  await tx.update(announcements).set({ articleId: null }).where(eq(id, announcementId))
  const reason = `报道发布了，没有接上：${whyNot}`
  const move = 'unlink' as const
  await tx
    .insert(announcementMoves)
    .values({ announcementId, move, accountId, reason, createdAt: now })
}
