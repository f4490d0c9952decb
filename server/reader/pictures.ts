import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listRenditions } from '#domain/media/list-renditions'
import { listArticles } from '#domain/site/list-articles'

import { readerDatabase } from '../database.ts'
import { HOME_TAG } from '../tags.ts'
import { checkArguments, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 18

/** A page of articles that have a picture; `before` is the article that ended the page before. */
export async function readPictures(before?: number) {
  'use cache'
  checkArguments([rowId.optional(), before])
  cacheLife(READER_LIFE)
  cacheTag(HOME_TAG)
  const db = readerDatabase()
  const page = await listArticles(db, { pictured: true, before, limit: PAGE })
  const shown = page.lines.flatMap(({ figure }) => (figure ? [figure.mediaId] : []))
  return { ...page, renditions: await listRenditions(db, [...new Set(shown)]) }
}
