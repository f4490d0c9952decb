import { and, desc, inArray, isNotNull, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { PUBLISHED_EDITION_STATES, type EditionKind } from '#db/states'

import { listShownChanges, type ShownChanges } from './list-shown-changes.ts'

/** The notes to readers on newer editions of an article. */
export interface ArticleNote {
  editionId: number
  kind: Exclude<EditionKind, 'new'>
  at: Date
  note: string
}

export interface ExplainedNote extends ArticleNote {
  /** What readers may see of what changed; null where that is nothing. */
  changes: ShownChanges | null
}

/** The notes of an article's corrections and updates that went live, newest first. */
export async function listArticleNotes(db: Queryable, articleId: number): Promise<ExplainedNote[]> {
  return (await listExplainedNotes(db, [articleId])).get(articleId) ?? []
}

/** The same for several articles, by their ids; those without a note are left out. */
export async function listExplainedNotes(
  db: Queryable,
  articleIds: readonly number[],
): Promise<Map<number, ExplainedNote[]>> {
  const notes = await listNotesOf(db, articleIds)
  const ids = [...notes.values()].flat().map(({ editionId }) => editionId)
  const changes = await listShownChanges(db, ids)
  const explain = (note: ArticleNote): ExplainedNote => ({
    ...note,
    changes: changes.get(note.editionId) ?? null,
  })
  return new Map([...notes].map(([id, own]) => [id, own.map(explain)]))
}

/** The notes alone. */
export async function listNotesOf(
  db: Queryable,
  articleIds: readonly number[],
): Promise<Map<number, ArticleNote[]>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .select({
      articleId: editions.articleId,
      editionId: editions.id,
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
