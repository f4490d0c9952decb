import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { activities } from '#db/schema/activities'
import { approvals } from '#db/schema/approvals'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'

import { SHOWN_COLUMNS } from '../activity/shown-activities.ts'
import { bodyFigures } from '../article/body.ts'
import { contentSchema } from '../article/content.ts'
import { isPageDated } from '../article/page-dated.ts'
import { isRetold } from '../article/retold.ts'
import { listRenditions } from '../media/list-renditions.ts'
import { listArticleNotes } from '../corrections/list-article-notes.ts'
import { isLive } from './article-line.ts'
import type { Approver } from './responsible-editor.ts'

/** When it was taken in as an archive of what a paper had printed; null when it was written here. */
const archivedAt = sql`(
  select max(${transitions.createdAt}) from ${transitions}
  join ${editions} on ${editions.id} = ${transitions.editionId}
  where ${editions.articleId} = ${articles.id} and ${transitions.move} = 'archive'
)`

export type ShownArticle = NonNullable<Awaited<ReturnType<typeof findArticle>>>

/** A live article with all that its page shows, or null. */
export async function findArticle(db: Queryable, articleId: number) {
  const [row] = await db
    .select({
      id: articles.id,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      updatedAt: articles.updatedAt,
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
      isRetold,
      isPageDated,
      archivedAt: archivedAt.mapWith((at: string): Date | null => new Date(at)),
      content: revisions.content,
      summary: revisions.summary,
      division: {
        code: divisions.code,
        parentCode: divisions.parentCode,
        name: divisions.name,
        shortName: divisions.shortName,
        slug: divisions.slug,
        level: divisions.level,
      },
      topic: { id: topics.id, name: topics.name, slug: topics.slug },
      activity: SHOWN_COLUMNS,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .leftJoin(topics, eq(articles.topicId, topics.id))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .where(and(eq(articles.id, articleId), isLive))
  if (!row) return null
  const content = contentSchema.parse(row.content)
  const mediaIds = bodyFigures(content.body).map(({ attrs }) => attrs.mediaId)
  const [renditions, notes, approvers] = await Promise.all([
    listRenditions(db, mediaIds),
    listArticleNotes(db, articleId),
    listApprovers(db, articleId),
  ])
  return { ...row, content, renditions, notes, approvers }
}

/** Who approved what readers see, first level first; nobody of an archive, or of what went live by force. */
function listApprovers(db: Queryable, articleId: number): Promise<Approver[]> {
  return db
    .select({ level: approvals.level, name: accounts.displayName })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .innerJoin(
      approvals,
      and(eq(approvals.editionId, editions.id), eq(approvals.round, editions.round)),
    )
    .innerJoin(accounts, eq(accounts.id, approvals.accountId))
    .where(eq(articles.id, articleId))
    .orderBy(asc(approvals.level))
}
