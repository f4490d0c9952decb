import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listRenditions } from '#domain/media/list-renditions'
import { findTopicFacts } from '#domain/site/find-topic-facts'
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

/** What the page of a topic opens with, and the files of its picture. */
export async function readTopicFacts(topicId: number) {
  'use cache'
  checkArguments([rowId, topicId])
  cacheLife(READER_LIFE)
  cacheTag(topicTag(topicId))
  const db = readerDatabase()
  const facts = await findTopicFacts(db, topicId)
  const figure = facts.pictured?.figure
  return { ...facts, renditions: await listRenditions(db, figure ? [figure.mediaId] : []) }
}

/** A page of a topic's articles; `before` is the article that ended the page before. */
export async function readTopicArticles(topicId: number, before?: number) {
  'use cache'
  checkArguments([rowId, topicId], [rowId.optional(), before])
  cacheLife(READER_LIFE)
  cacheTag(topicTag(topicId))
  return listArticles(readerDatabase(), { topicId, before, limit: PAGE })
}
