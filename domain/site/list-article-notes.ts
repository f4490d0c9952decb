import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { PUBLISHED_EDITION_STATES, type EditionKind } from '#db/states'

/** The notes to readers on newer editions of an article. */
export interface ArticleNote {
  kind: Exclude<EditionKind, 'new'>
  at: Date
  note: string
}

/** The notes of an article's corrections and updates that went live, newest first. */
export async function listArticleNotes(db: Queryable, articleId: number): Promise<ArticleNote[]> {
  const rows = await db
    .select({
      kind: editions.kind,
      at: sql<Date>`${editions.publishedAt}`.mapWith(editions.publishedAt),
      note: sql<string>`${editions.publicNote}`,
    })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        ne(editions.kind, 'new'),
        inArray(editions.state, PUBLISHED_EDITION_STATES),
        isNotNull(editions.publishedAt),
        isNotNull(editions.publicNote),
      ),
    )
    .orderBy(desc(editions.publishedAt), desc(editions.id))
  return rows.flatMap(({ kind, ...row }) => (kind === 'new' ? [] : [{ kind, ...row }]))
}
