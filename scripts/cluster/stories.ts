// Stories that the trials publish: by the commands themselves, so that no web server learns of them by its own doing.

import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Database } from '#db/client'
import { articles } from '#db/schema/articles'
import { transitions } from '#db/schema/transitions'
import { scheduleEdition } from '#domain/publication/schedule-edition'
import { withdrawArticle } from '#domain/publication/withdraw-article'
import { approve, as, goodContent, submitted, type Stage } from '#domain/testing/stage'
import { shanghaiDay } from '#lib/dates'

/** A new story that all but the last editor have approved. */
export async function almostPublished(db: Database, stage: Stage, now: Date) {
  const event = { ...goodContent().event, start: shanghaiDay(now), dateText: '' }
  const headline = `几台机器上的一篇${randomUUID().slice(0, 8)}`
  const story = await submitted(db, stage.author, goodContent({ headline, event }))
  await approve(db, stage.first, story.editionId, now)
  await approve(db, stage.second, story.editionId, now)
  return story
}

export async function publish(db: Database, stage: Stage): Promise<number> {
  const now = new Date()
  const { articleId, editionId } = await almostPublished(db, stage, now)
  await approve(db, stage.final, editionId, now)
  return articleId
}

export async function withdraw(db: Database, stage: Stage, articleId: number): Promise<void> {
  await withdrawArticle(as(db, stage.final, new Date()), {
    articleId,
    reason: 'other',
    publicNote: '试撤',
    requestKey: randomUUID(),
  })
}

/** A story that goes live by itself after so many seconds. */
export async function schedule(db: Database, stage: Stage, seconds: number) {
  const now = new Date()
  const { articleId, editionId } = await almostPublished(db, stage, now)
  const { lockVersion } = await approve(db, stage.final, editionId, now, true)
  const publishAt = new Date(now.getTime() + seconds * 1_000)
  const requestKey = randomUUID()
  await scheduleEdition(as(db, stage.final, now), { editionId, lockVersion, publishAt, requestKey })
  return { articleId, editionId }
}

export async function isLive(db: Database, articleId: number): Promise<boolean> {
  const [row] = await db
    .select({ state: articles.state })
    .from(articles)
    .where(eq(articles.id, articleId))
  return row?.state === 'live'
}

/** How often the edition was published: a second time would be a second row of its history. */
export async function countPublications(db: Database, editionId: number): Promise<number> {
  const moves = await db
    .select({ toState: transitions.toState })
    .from(transitions)
    .where(eq(transitions.editionId, editionId))
  return moves.filter(({ toState }) => toState === 'published').length
}
