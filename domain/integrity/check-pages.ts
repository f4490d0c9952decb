import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'

import { lastingParts } from './compare-page.ts'
import type { Finding } from './findings.ts'

export interface PageSource {
  /** A page as readers get it; null when it has no article now. */
  read(path: string): Promise<string | null>
  /** Takes an article's pages from the cache, so that the next reading renders them from the rows. */
  renew(articleId: number): Promise<void>
}

interface PageCheck {
  source: PageSource
  sample: number
  /** Articles that are looked at in any case. */
  suspects?: readonly number[]
}

/**
 * Reads a sample of article pages, has them rendered from the rows again, and compares. What was not the same is not
 * served any more by then. One of an article that changed meanwhile is left for the next check.
 */
export async function checkPages(
  db: Queryable,
  { source, sample, suspects = [] }: PageCheck,
): Promise<Finding[]> {
  const chosen = await db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.state, 'live'))
    .orderBy(sql`random()`)
    .limit(sample)
  const found: Finding[] = []
  for (const id of new Set([...suspects, ...chosen.map(({ id }) => id)])) {
    const object = `/articles/${id}`
    const before = await findLastEvent(db)
    const served = await source.read(object)
    await source.renew(id)
    const rendered = await source.read(object)
    if (served === null || rendered === null || before !== (await findLastEvent(db))) continue
    if (lastingParts(served) !== lastingParts(rendered)) {
      found.push({ kind: 'page', object, deviation: 'altered' })
    }
  }
  return found
}

/** Whatever readers see otherwise leaves an event. */
async function findLastEvent(db: Queryable): Promise<number | null> {
  const [row] = await db
    .select({ last: sql<number | null>`max(${outbox.id})::float8` })
    .from(outbox)
  return row?.last ?? null
}
