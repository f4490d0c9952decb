import { and, desc, eq, inArray, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import type { LoadedEdition } from '../../edition/load-edition.ts'

/** What an editor's eye compares the current text with, and why that. */
export interface Base {
  revisionId: number
  from: 'approved' | 'submitted' | 'live'
}

/**
 * The texts to compare with, the one an editor wants first in front: what was last approved and reads
 * otherwise, so that each level sees what the level before it changed; of a correction or update what
 * readers see now; what was submitted. None when nobody submitted or approved another text.
 */
export async function findBases(
  db: Queryable,
  edition: Pick<LoadedEdition, 'id' | 'articleId' | 'kind' | 'currentRevisionId'>,
): Promise<Base[]> {
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
  const live = await db
    .select({ revisionId: revisions.id })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.id, edition.articleId), ne(revisions.editionId, edition.id), other))
  const latest = (move: 'approve' | 'submit') =>
    stoodFor.filter((row) => row.move === move).slice(0, 1)
  const bases = [
    ...latest('approve').map(({ revisionId }) => ({ revisionId, from: 'approved' as const })),
    ...live.map(({ revisionId }) => ({ revisionId, from: 'live' as const })),
    ...latest('submit').map(({ revisionId }) => ({ revisionId, from: 'submitted' as const })),
  ]
  // One text is one choice, whatever it was to people.
  return bases.filter(
    ({ revisionId }, index) => bases.findIndex((one) => one.revisionId === revisionId) === index,
  )
}
