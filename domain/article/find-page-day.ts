import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'
import { revisions } from '#db/schema/revisions'
import type { IsoDay } from '#lib/dates'

import { contentSchema } from './content.ts'
import { lastEventDay } from './news-day.ts'

/**
 * The day of the newspaper page an article came from: the day it was printed, else the last day that
 * its stories report, before which it cannot have been in print. Null for an article of no page, and
 * for a page that names no day at all.
 */
export async function findPageDay(db: Queryable, articleId: number): Promise<IsoDay | null> {
  const [page] = await db
    .select({ id: pageImports.id, printDate: pageImports.printDate })
    .from(editions)
    .innerJoin(pageImports, eq(pageImports.id, editions.importId))
    .where(eq(editions.articleId, articleId))
    .limit(1)
  if (!page) return null
  if (page.printDate !== null) return page.printDate
  const stories = await db
    .select({ content: sql<unknown>`${revisions.content}` })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.importId, page.id))
  return latestDay(stories.map(({ content }) => contentSchema.parse(content)))
}

/** The last day that any of the stories reports. */
export function latestDay(stories: readonly Parameters<typeof lastEventDay>[0][]): IsoDay | null {
  const days = stories.flatMap((story) => lastEventDay(story) ?? [])
  return days.toSorted().at(-1) ?? null
}
