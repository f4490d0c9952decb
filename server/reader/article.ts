import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findArticle } from '#domain/site/find-article'
import { findWithdrawal } from '#domain/site/find-withdrawal'
import { findNeighbours } from '#domain/site/find-neighbours'
import { listRelated } from '#domain/site/list-related'
import { listArticles } from '#domain/site/list-articles'

import { readerDatabase } from '../database.ts'
import { articleTag, divisionTag, HOME_TAG, topicTag } from '../tags.ts'
import { checkArguments, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

/** A live article with its neighbours and related articles, or null. */
export async function readArticle(articleId: number) {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  cacheTag(articleTag(articleId))
  const db = readerDatabase()
  const article = await findArticle(db, articleId)
  if (!article) return null
  const divisionCode = article.division.code
  cacheTag(divisionTag(divisionCode))
  if (article.topic) cacheTag(topicTag(article.topic.id))
  const [neighbours, related] = await Promise.all([
    findNeighbours(db, { articleId, divisionCode }),
    listRelated(db, {
      articleId,
      divisionCode,
      topicId: article.topic?.id ?? null,
      type: article.content.event.type,
    }),
  ])
  // They are elsewhere: when one of them changes or goes, so does this page.
  cacheTag(...related.map((line) => articleTag(line.articleId)))
  return { article, neighbours, related }
}

/** What the address of a withdrawn article shows, or null when it is not one. */
export async function readWithdrawal(articleId: number) {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  cacheTag(articleTag(articleId))
  return findWithdrawal(readerDatabase(), articleId)
}

/** The newest article, which stands for all where the build makes one page of a kind; 0 where there is none. */
export async function readNewestArticleId(): Promise<number> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(HOME_TAG)
  const { lines } = await listArticles(readerDatabase(), { limit: 1 })
  return lines[0]?.articleId ?? 0
}
