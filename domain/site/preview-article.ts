import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { topics } from '#db/schema/topics'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { bodyFigures } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { findPageDay } from '../article/find-page-day.ts'
import { isOldNews, newsDayOf } from '../article/news-day.ts'
import { isPageDated } from '../article/page-dated.ts'
import { summarise } from '../article/summarise.ts'
import { loadEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { getStandingText } from '../edition/standing-text.ts'
import { listRenditions } from '../media/list-renditions.ts'
import { findWorkingCopy } from '../edition/find-working-copy.ts'
import type { ShownArticle } from './find-article.ts'
import { listArticleNotes } from '../corrections/list-article-notes.ts'

/**
 * An edition as its article would read if it were published now, for somebody who may read it: with
 * the text that they are writing, else as it was last saved.
 */
export async function previewArticle(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date },
): Promise<ShownArticle> {
  const { actor, editionId, now } = input
  const standing = await getStandingText(db, input)
  const edition = await loadEdition(db, editionId, now)
  const content = (await findOwnWords(db, actor, edition)) ?? standing.content
  const [division] = await db
    .select({
      code: divisions.code,
      parentCode: divisions.parentCode,
      name: divisions.name,
      shortName: divisions.shortName,
      slug: divisions.slug,
      level: divisions.level,
    })
    .from(divisions)
    .where(eq(divisions.code, content.divisionCode))
  if (!division) throw new Error(`There is no division ${content.divisionCode}`)
  const pageDay = await findPageDay(db, edition.articleId)
  const newsOn = newsDayOf(content, { pageDay, publishedOn: shanghaiDay(now) })
  const mediaIds = bodyFigures(content.body).map(({ attrs }) => attrs.mediaId)
  return {
    id: edition.articleId,
    printDate: content.printDate,
    publishedAt: now,
    updatedAt: null,
    archivedAt: null,
    newsOn,
    isOldNews: isOldNews(newsOn, shanghaiDay(now)),
    isRetold: false,
    isDemo: false,
    isPageDated: await findIsPageDated(db, editionId),
    content,
    summary: summarise(content),
    division,
    topic: await findTopic(db, content.topicId),
    activity: activityOf(content, newsOn),
    renditions: await listRenditions(db, mediaIds),
    notes: await listArticleNotes(db, edition.articleId),
    approvers: [],
  }
}

async function findOwnWords(
  db: Queryable,
  actor: Actor,
  edition: LoadedEdition,
): Promise<Content | null> {
  const key = { editionId: edition.id, accountId: actor.accountId }
  const working = await findWorkingCopy(db, key)
  return working?.lockVersion === edition.lockVersion ? working.content : null
}

async function findIsPageDated(db: Queryable, editionId: number): Promise<boolean> {
  const [row] = await db
    .select({ isPageDated })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .where(eq(editions.id, editionId))
  return row?.isPageDated ?? false
}

async function findTopic(db: Queryable, topicId: number | null): Promise<ShownArticle['topic']> {
  if (topicId === null) return null
  const { id, name, slug } = topics
  const [row] = await db.select({ id, name, slug }).from(topics).where(eq(topics.id, topicId))
  return row ?? null
}

/** What the timeline would get; a day whose year is unknown is no day. */
function activityOf(
  { event, headline, printDate }: Content,
  undatedOn: IsoDay,
): ShownArticle['activity'] {
  const known = event.start?.startsWith('--') ? { ...event, start: null, end: null } : event
  return {
    id: 0,
    type: event.type,
    title: headline,
    precision: known.start ? event.precision : 'none',
    startOn: known.start,
    endOn: known.end,
    dateText: event.dateText,
    timelineOn: known.start ?? printDate ?? undatedOn,
    venue: event.place,
    series: null,
    seriesNumber: null,
  }
}
