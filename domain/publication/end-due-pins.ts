import { and, eq, isNull, lte } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'
import { outbox } from '#db/schema/outbox'

import type { PublicChange } from '../edition/public-change.ts'
import { changeOf } from './pins.ts'

const isDue = (now: Date) => and(isNull(articlePins.endedAt), lte(articlePins.until, now))

/** Whether the time of any pin is up. */
export async function isAnyPinDue(db: Queryable, now: Date): Promise<boolean> {
  const [due] = await db.select({ id: articlePins.id }).from(articlePins).where(isDue(now)).limit(1)
  return due !== undefined
}

/**
 * Ends every pin whose time is up, each in a transaction of its own, and reports what changes for readers.
 * Any number of callers may run at once: a row another one holds is left to it.
 */
export async function endDuePins(
  db: Queryable,
  now: Date,
  report: (change: PublicChange) => void = () => {},
): Promise<PublicChange[]> {
  const changes: PublicChange[] = []
  const due = await db.select({ id: articlePins.id }).from(articlePins).where(isDue(now))
  for (const { id } of due) {
    const change = await db.transaction((tx) => endOne(tx, id, now))
    if (!change) continue
    report(change)
    changes.push(change)
  }
  return changes
}

async function endOne(tx: Transaction, pinId: number, now: Date): Promise<PublicChange | null> {
  const [article] = await tx
    .select({
      id: articles.id,
      divisionCode: articles.divisionCode,
      topicId: articles.topicId,
    })
    .from(articlePins)
    .innerJoin(articles, eq(articles.id, articlePins.articleId))
    .where(and(eq(articlePins.id, pinId), isDue(now)))
    .for('update', { of: articlePins, skipLocked: true })
  if (!article) return null
  await tx.update(articlePins).set({ endedAt: now }).where(eq(articlePins.id, pinId))
  const change = changeOf(article)
  await tx.insert(outbox).values({
    event: 'article.unpinned',
    payload: { articleId: article.id, accountId: null, change },
    createdAt: now,
  })
  return change
}
