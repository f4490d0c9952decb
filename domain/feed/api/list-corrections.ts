import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { PUBLISHED_EDITION_STATES } from '#db/states'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'

import { listShownChanges } from '../../corrections/list-shown-changes.ts'
import { withinDivision } from '../../division/within-division.ts'
import type { FeedSite } from '../feed-scope.ts'
import { isLive } from '../live-changes.ts'
import { toChangedWords } from './to-changed-words.ts'
import type { ApiCorrection } from './schemas.ts'

/** Corrections of live articles, the latest published first; `before` is the one that ended the page before. */
export async function listApiCorrections(
  db: Queryable,
  site: FeedSite,
  query: { division?: string | undefined; before: number | null; limit: number },
): Promise<{ corrections: ApiCorrection[]; hasMore: boolean }> {
  const { division, before, limit } = query
  const newest = keyset({
    columns: [
      ['moment', editions.publishedAt],
      ['id', editions.id],
    ],
    direction: 'descending',
    size: limit,
  })
  const seen = sql`(
    select last.published_at, last.id from ${editions} as last where last.id = ${before})`
  const rows = await db
    .select({
      id: editions.id,
      at: sql<Date>`${editions.publishedAt}`.mapWith(editions.publishedAt),
      note: sql<string>`${editions.publicNote}`,
      articleId: articles.id,
      headline: revisions.headline,
      division: { code: divisions.code, name: divisions.name },
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(
      and(
        eq(editions.kind, 'correction'),
        inArray(editions.state, PUBLISHED_EDITION_STATES),
        isNotNull(editions.publicNote),
        isLive,
        division ? withinDivision(articles.divisionCode, division) : undefined,
        before === null ? undefined : newest.beyondRow(seen),
      ),
    )
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  const changes = await listShownChanges(
    db,
    page.map(({ id }) => id),
  )
  const corrections = page.map(({ id, at, note, articleId, headline, division }) => ({
    id,
    article: { id: articleId, url: site.address + articlePath(articleId), headline },
    division,
    at: shanghaiIso(at),
    note,
    changes: toChangedWords(changes.get(id) ?? null),
  }))
  return { corrections, hasMore }
}
