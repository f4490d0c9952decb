import { and, desc, inArray, isNotNull, ne, sql } from 'drizzle-orm'

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
  const notes = await listNotesOf(db, [articleId])
  return notes.get(articleId) ?? []
}

/** The same for several articles, by their ids; those without a note are left out. */
export async function listNotesOf(
  db: Queryable,
  articleIds: readonly number[],
): Promise<Map<number, ArticleNote[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .select({
      articleId: editions.articleId,
      kind: editions.kind,
      at: sql<Date>`${editions.publishedAt}`.mapWith(editions.publishedAt),
      note: sql<string>`${editions.publicNote}`,
    })
    .from(editions)
    .where(
      and(
        inArray(editions.articleId, [...articleIds]),
        ne(editions.kind, 'new'),
        inArray(editions.state, PUBLISHED_EDITION_STATES),
        isNotNull(editions.publishedAt),
        isNotNull(editions.publicNote),
      ),
    )
    .orderBy(desc(editions.publishedAt), desc(editions.id))
  const notes = new Map<number, ArticleNote[]>()
  for (const { articleId, kind, ...row } of rows) {
    if (kind === 'new') continue
    notes.set(articleId, [...(notes.get(articleId) ?? []), { kind, ...row }])
  }
  return notes
}
