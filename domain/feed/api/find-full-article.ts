import { and, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

import { blockText, bodyFigures, type BodyBlock } from '../../article/body.ts'
import { contentSchema } from '../../article/content.ts'
import { listRenditions, type Rendition } from '../../media/list-renditions.ts'
import type { FeedSite } from '../feed-scope.ts'
import { isLive } from '../live-changes.ts'
import { selectArticles, toApiArticle } from './list-articles.ts'
import type { ApiBlock, ApiFullArticle } from './schemas.ts'

/** A live article with its body, or null. */
export async function findFullArticle(
  db: Queryable,
  site: FeedSite,
  articleId: number,
): Promise<ApiFullArticle | null> {
  const live = and(isLive, eq(articles.id, articleId))
  const [row] = await selectArticles(db).where(live)
  const [shown] = await db
    .select({ content: sql<unknown>`${revisions.content}` })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(live)
  if (!row || !shown) return null
  const { dateline, body } = contentSchema.parse(shown.content)
  const mediaIds = bodyFigures(body).map(({ attrs }) => attrs.mediaId)
  const renditions = await listRenditions(db, mediaIds)
  return {
    ...toApiArticle(row, site),
    dateline,
    blocks: body.content.flatMap((block) => toApiBlock(block, renditions, site)),
  }
}

function toApiBlock(
  block: BodyBlock,
  renditions: readonly Rendition[],
  site: FeedSite,
): ApiBlock[] {
  if (block.type !== 'figure') return [{ kind: block.type, text: blockText(block) }]
  const { mediaId, ...words } = block.attrs
  const own = renditions.filter((one) => one.mediaId === mediaId && one.format === 'jpeg')
  const widest = own.at(-1)
  if (!widest) return []
  const { width, height, storageKey } = widest
  const url = `${site.address}/media/${storageKey}`
  return [{ kind: 'picture', url, width, height, ...words }]
}
