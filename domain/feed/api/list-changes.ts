import { and, inArray, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { encodeCursor } from '#lib/cursor'

import type { FeedSite } from '../feed-scope.ts'
import { changedAt, changedMicroseconds } from '../live-changes.ts'
import { listFullArticles } from './find-full-article.ts'
import type { ApiChange } from './schemas.ts'

/** Longer than a transaction can last: what changed before that is there to be read. */
const SETTLED_MS = 5 * 60_000

/** Where a page of changes ends: how far the list is whole, and the last article with its change. */
export const CHANGE_CURSOR = ['moment', 'microseconds', 'id'] as const

interface ChangePage {
  items: ApiChange[]
  next: string | null
  until: string
}

/**
 * What changed for readers since an instant, each article once with what it is now, the first changed first.
 * A change has the time its transaction began and may be seen later than one that began after it; so a
 * list is whole up to `until` only, which all its pages share, and who goes on from there misses none.
 */
export async function listChanges(
  db: Queryable,
  site: FeedSite,
  query: {
    since: Date | null
    after: readonly [number, number, number] | null
    limit: number
    now: Date
  },
): Promise<ChangePage> {
  const { since, after, limit, now } = query
  const oldest = keyset({
    columns: [
      ['microseconds', changedAt],
      ['id', articles.id],
    ],
    direction: 'ascending',
    size: limit,
  })
  const rows = await db
    .select({ id: articles.id, state: articles.state, at: changedMicroseconds })
    .from(articles)
    .where(
      and(
        ne(articles.state, 'none'),
        since ? sql`${changedAt} >= ${since.toISOString()}::timestamptz` : undefined,
        oldest.beyond(after ? [after[1], after[2]] : undefined),
      ),
    )
    .orderBy(...oldest.orderBy)
    .limit(oldest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  const live = page.flatMap(({ id, state }) => (state === 'live' ? [id] : []))
  const shown = await listFullArticles(db, site, { where: inArray(articles.id, live), limit })
  const until = after?.[0] ?? now.getTime() - SETTLED_MS
  const last = page.at(-1)
  return {
    items: page.map(({ id, at }) => {
      const article = shown.find((one) => one.id === id) ?? null
      const state = article ? ('live' as const) : ('withdrawn' as const)
      const url = site.address + articlePath(id)
      return { id, url, changedAt: shanghaiIso(new Date(at / 1_000)), state, article }
    }),
    next: hasMore && last ? encodeCursor([until, last.at, last.id]) : null,
    until: shanghaiIso(new Date(until)),
  }
}
