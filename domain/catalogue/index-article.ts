import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Transaction } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { searchDocuments } from '#db/schema/search'
import { topics } from '#db/schema/topics'
import { shanghaiDay, shanghaiInstant } from '#lib/dates'

import { bodyFigures, bodyText } from '../article/body.ts'
import { contentSchema, type Content } from '../article/content.ts'
import { renderDocument, type Passage } from './article-document.ts'
import { DICTIONARY_VERSION } from './dictionary.ts'

const parent = alias(divisions, 'parent')

/**
 * Brings the search row of one article up to what readers may see of it now, in the transaction that
 * changes it: written when it is live, dropped when it is not.
 */
export async function indexArticle(tx: Transaction, articleId: number): Promise<void> {
  const [row] = await tx
    .select({
      content: revisions.content,
      divisionCode: articles.divisionCode,
      names: sql<string[]>`array[${divisions.name}, ${divisions.shortName}, ${parent.name}]`,
      topic: topics.name,
      printDate: articles.printDate,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      newsOn: sql<string>`${articles.newsOn}`,
      isOldNews: articles.isOldNews,
      timelineOn: activities.timelineOn,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .innerJoin(divisions, eq(articles.divisionCode, divisions.code))
    .leftJoin(parent, eq(divisions.parentCode, parent.code))
    .leftJoin(topics, eq(articles.topicId, topics.id))
    .leftJoin(activities, eq(articles.activityId, activities.id))
    .where(and(eq(articles.id, articleId), eq(articles.state, 'live')))
  if (!row) {
    await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, articleId))
    return
  }
  const content = contentSchema.parse(row.content)
  const { divisionCode, newsOn, isOldNews } = row
  const type = content.event.type
  const day = row.timelineOn ?? row.printDate ?? shanghaiDay(row.publishedAt)
  // An old article is filed among those as old.
  const publishedAt = isOldNews ? shanghaiInstant(newsOn, '00:00') : row.publishedAt
  const year = Number(day.slice(0, 4))
  const about = [...row.names, row.topic].filter((name) => name !== null)
  const tsv = renderDocument(passagesOf(content, about), { divisionCode, type, day })
  const dictionary = DICTIONARY_VERSION
  const document = { divisionCode, activityType: type, year, day, publishedAt, tsv, dictionary }
  await tx
    .insert(searchDocuments)
    .values({ articleId, ...document })
    .onConflictDoUpdate({ target: searchDocuments.articleId, set: document })
}

/** The headline weighs most, then the lines around it, then what it is about and by whom. */
function passagesOf(content: Content, about: readonly string[]): Passage[] {
  const { headline, kicker, subtitle, credits, event, body } = content
  const captions = bodyFigures(body).map(({ attrs }) => attrs.caption)
  const passages: Passage[] = [
    { weight: 'A', text: headline },
    { weight: 'B', text: kicker },
    { weight: 'B', text: subtitle },
    ...[...about, event.place, ...credits.map(({ name }) => name)].map((text): Passage => ({
      weight: 'C',
      text,
    })),
    { weight: 'D', text: bodyText(body) },
    { weight: 'D', text: captions.join('\n') },
  ]
  return passages.filter(({ text }) => text.trim() !== '')
}
