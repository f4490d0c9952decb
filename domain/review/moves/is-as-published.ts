import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

import type { LoadedEdition } from '../../edition/load-edition.ts'

/** Why a correction that corrects nothing is not sent on: readers would look for a change and find none. */
export const AS_PUBLISHED = '这一稿和网上的一样：先把要改的地方改好，再提交'

/** Whether an edition has the very words that readers have. */
export async function isAsPublished(
  db: Queryable,
  { articleId, currentRevisionId }: Pick<LoadedEdition, 'articleId' | 'currentRevisionId'>,
): Promise<boolean> {
  const [live] = await db
    .select({ hash: revisions.hash })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.id, articleId))
  if (!live) return false
  const same = and(eq(revisions.id, currentRevisionId), eq(revisions.hash, live.hash))
  return (await db.select({ id: revisions.id }).from(revisions).where(same)).length > 0
}
