import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcementMoves, announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'

import { listChangedWords } from './list-changed-words.ts'
import { isAnnounced, isReported, SHOWN_COLUMNS } from './shown-announcements.ts'

/** An announcement with its report and what changed since readers had it; null for one that they have not. */
export async function findShownAnnouncement(db: Queryable, announcementId: number) {
  const [row] = await db
    .select({
      ...SHOWN_COLUMNS,
      admission: announcements.admission,
      note: announcements.note,
      announcedAt: announcements.announcedAt,
      changedAt: announcements.changedAt,
      report: { articleId: articles.id, headline: revisions.headline },
      isReportWithdrawn: sql<boolean>`coalesce(${articles.state} <> 'live', false)`,
    })
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .leftJoin(articles, and(eq(articles.id, announcements.articleId), isReported))
    .leftJoin(revisions, and(eq(revisions.id, articles.liveRevisionId), eq(articles.state, 'live')))
    .where(and(eq(announcements.id, announcementId), isAnnounced))
  if (!row) return null
  const { articleId, headline } = row.report
  const report = articleId !== null && headline !== null ? { articleId, headline } : null
  return { ...row, report, changes: await listChanges(db, announcementId) }
}

async function listChanges(db: Queryable, announcementId: number) {
  const approved = await db
    .select({ content: announcementMoves.content, at: announcementMoves.createdAt })
    .from(announcementMoves)
    .where(
      and(
        eq(announcementMoves.announcementId, announcementId),
        eq(announcementMoves.move, 'approve'),
        sql`${announcementMoves.content} is not null`,
      ),
    )
    .orderBy(asc(announcementMoves.id))
  return listChangedWords(approved.flatMap(({ content, at }) => (content ? [{ content, at }] : [])))
}
