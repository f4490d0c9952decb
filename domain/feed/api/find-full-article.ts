import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import { shanghaiIso } from '#lib/dates'
import { mapInTurns } from '#lib/process/in-turns'

import { blockText, bodyFigures, type BodyBlock } from '../../article/body.ts'
import { contentSchema } from '../../article/content.ts'
import { linksOfBlock } from '../../article/body-links.ts'
import { describeTable } from '../../article/forms/describe-table.ts'
import { wholeAddress } from '#lib/body/link-address'
import { itemNumbers } from '#lib/body/lists'
import { listExplainedNotes } from '../../corrections/list-article-notes.ts'
import { listRenditions, type Rendition } from '../../media/list-renditions.ts'
import type { FeedSite } from '../feed-scope.ts'
import { isLive } from '../live-changes.ts'
import { selectArticles, toApiArticle } from './list-articles.ts'
import { toChangedWords } from './to-changed-words.ts'
import type { ApiBlock } from './block-schema.ts'
import type { ApiFullArticle } from './schemas.ts'

/** A live article with its body, or null. */
export async function findFullArticle(
  db: Queryable,
  site: FeedSite,
  articleId: number,
): Promise<ApiFullArticle | null> {
  const [article] = await listFullArticles(db, site, {
    where: eq(articles.id, articleId),
    limit: 1,
  })
  return article ?? null
}

/** Live articles with their bodies, the first published first. */
export async function listFullArticles(
  db: Queryable,
  site: FeedSite,
  { where, limit }: { where: SQL | undefined; limit: number },
): Promise<ApiFullArticle[]> {
  const rows = await selectArticles(db)
    .where(and(isLive, where))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(limit)
  const bodies = await readBodies(
    db,
    rows.map(({ id }) => id),
  )
  const mediaIds = [...bodies.values()].flatMap(({ body }) =>
    bodyFigures(body).map(({ attrs }) => attrs.mediaId),
  )
  const [renditions, notes] = await Promise.all([
    listRenditions(db, mediaIds),
    listExplainedNotes(
      db,
      rows.map(({ id }) => id),
    ),
  ])
  return rows.flatMap((row) => {
    const content = bodies.get(row.id)
    if (!content) return []
    const numbers = itemNumbers(content.body.content)
    const blocks = content.body.content.flatMap((block, index) =>
      toApiBlock(block, numbers[index] ?? 0, renditions, site),
    )
    const { dateline, printPage } = content
    const corrections = (notes.get(row.id) ?? []).map(({ kind, at, note, changes }) => ({
      kind,
      at: shanghaiIso(at),
      note,
      changes: toChangedWords(changes),
    }))
    return [{ ...toApiArticle(row, site), dateline, printPage, blocks, corrections }]
  })
}

async function readBodies(db: Queryable, articleIds: readonly number[]) {
  if (articleIds.length === 0) return new Map<number, ReturnType<typeof contentSchema.parse>>()
  const rows = await db
    .select({ id: articles.id, content: sql<unknown>`${revisions.content}` })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(and(isLive, inArray(articles.id, [...articleIds])))
  return new Map(
    await mapInTurns(rows, ({ id, content }) => [id, contentSchema.parse(content)] as const),
  )
}

function toApiBlock(
  block: BodyBlock,
  number: number,
  renditions: readonly Rendition[],
  site: FeedSite,
): ApiBlock[] {
  if (block.type === 'heading') return [{ kind: 'heading', text: blockText(block) }]
  if (block.type === 'table') return [describeTable(block, site.address)]
  if (block.type !== 'figure') {
    const links = linksOfBlock(block).map(({ text, href }) => {
      return { text, url: wholeAddress(href, site.address) }
    })
    const words = { text: blockText(block), links }
    if (block.type === 'paragraph') return [{ kind: 'paragraph', ...words }]
    return [{ kind: 'item', list: block.attrs.list, number: number || null, ...words }]
  }
  const { mediaId, alt, caption, credit } = block.attrs
  const own = renditions.filter((one) => one.mediaId === mediaId && one.format === 'jpeg')
  const widest = own.at(-1)
  if (!widest) return []
  const { width, height, storageKey } = widest
  const url = `${site.address}/media/${storageKey}`
  return [{ kind: 'picture', url, width, height, alt, caption, credit }]
}
