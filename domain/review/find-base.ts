import { and, desc, eq, inArray, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'

import type { LoadedEdition } from './load-edition.ts'

/** What an editor's eye compares the current text with, and why that. */
export interface Base {
  revisionId: number
  from: 'approved' | 'submitted' | 'live'
}

/**
 * The text to compare with: what was last approved and reads otherwise, so that each level sees what
 * the level before it changed; else what readers see now, of a correction; else what was submitted.
 * Null when nobody stood for other words than these.
 */
export async function findBase(
  db: Queryable,
  edition: Pick<LoadedEdition, 'id' | 'articleId' | 'kind' | 'currentRevisionId'>,
): Promise<Base | null> {
  const [current] = await db
    .select({ hash: revisions.hash })
    .from(revisions)
    .where(eq(revisions.id, edition.currentRevisionId))
  const other = ne(revisions.hash, current?.hash ?? '')
  const stoodFor = await db
    .select({ revisionId: revisions.id, move: transitions.move })
    .from(transitions)
    .innerJoin(revisions, eq(revisions.id, transitions.revisionId))
    .where(
      and(
        eq(transitions.editionId, edition.id),
        inArray(transitions.move, ['approve', 'submit']),
        other,
      ),
    )
    .orderBy(desc(transitions.id))
  const latest = (move: 'approve' | 'submit') => stoodFor.find((row) => row.move === move)
  const approved = latest('approve')
  if (approved) return { revisionId: approved.revisionId, from: 'approved' }
  if (edition.kind !== 'new') {
    const [live] = await db
      .select({ revisionId: revisions.id })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .where(and(eq(articles.id, edition.articleId), other))
    if (live) return { ...live, from: 'live' }
  }
  const submitted = latest('submit')
  return submitted ? { revisionId: submitted.revisionId, from: 'submitted' } : null
}
