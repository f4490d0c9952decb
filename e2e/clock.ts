// The clock of a row moved, where a test would have to wait for a day.

import { and, eq, isNull } from 'drizzle-orm'

import { accounts, sessions } from '#db/schema/accounts'
import { articlePins } from '#db/schema/article-pins'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'

import { database } from './database.ts'

const DAY_MS = 86_400_000
export const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS)

async function articleOf(editionId: string | number): Promise<number> {
  const [edition] = await database()
    .select({ articleId: editions.articleId })
    .from(editions)
    .where(eq(editions.id, Number(editionId)))
  if (!edition) throw new Error(`There is no edition ${editionId}`)
  return edition.articleId
}

/** The time that the edition is scheduled for has come. */
export async function makeDue(editionId: string | number): Promise<void> {
  await database()
    .update(editions)
    .set({ scheduledAt: new Date() })
    .where(eq(editions.id, Number(editionId)))
}

/** The last moment of the article's pin has come. */
export async function makePinOver(editionId: string): Promise<void> {
  await database()
    .update(articlePins)
    .set({ until: new Date() })
    .where(and(isNull(articlePins.endedAt), eq(articlePins.articleId, await articleOf(editionId))))
}

/** The edition's article was published then. Returns its id. */
export async function datePublication(editionId: string, publishedAt: Date): Promise<string> {
  const articleId = await articleOf(editionId)
  await database().update(articles).set({ publishedAt }).where(eq(articles.id, articleId))
  return String(articleId)
}

/** What the division has published was published then. */
export async function datePublicationsOf(divisionCode: string, publishedAt: Date): Promise<void> {
  await database()
    .update(articles)
    .set({ publishedAt })
    .where(and(eq(articles.divisionCode, divisionCode), eq(articles.state, 'live')))
}

/** The account was opened then. */
export async function dateAccount(accountId: string, createdAt: Date): Promise<void> {
  await database()
    .update(accounts)
    .set({ createdAt })
    .where(eq(accounts.id, Number(accountId)))
}

/** The last moment of the account's sessions is past. */
export async function expireSessions(accountId: string): Promise<void> {
  await database()
    .update(sessions)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(sessions.accountId, Number(accountId)))
}
