import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listArticles } from '#domain/site/list-articles'
import { listTopicLines } from '#domain/site/list-topic-lines'

import { readerDatabase } from '../database.ts'
import { HOME_TAG, topicTag } from '../tags.ts'
import { checkArguments, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 20

export async function readTopics() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(HOME_TAG)
  return listTopicLines(readerDatabase())
}

/** A page of a topic's articles; `before` is the article that ended the page before. */
export async function readTopicArticles(topicId: number, before?: number) {
  'use cache'
  checkArguments([rowId, topicId], [rowId.optional(), before])
  cacheLife(READER_LIFE)
  cacheTag(topicTag(topicId))
  return listArticles(readerDatabase(), { topicId, before, limit: PAGE })
}
