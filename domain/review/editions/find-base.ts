import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import type { LoadedEdition } from '../../edition/load-edition.ts'

/** What an editor's eye compares the current text with, and why that. */
export interface Base {
  revisionId: number
  from: 'approved' | 'returned' | 'submitted' | 'live'
}

const STOOD_FOR = { approve: 'approved', return: 'returned', submit: 'submitted' } as const
const STANDING = Object.keys(STOOD_FOR) as (keyof typeof STOOD_FOR)[]

/** What happened to the edition right after. */
const nextStep = sql`(select next.move from ${transitions} next
  where next.edition_id = ${transitions.editionId} and next.id > ${transitions.id}
  order by next.id limit 1)`

/**
 * The texts to compare with, the one an editor wants first in front: what was last approved or returned and reads
 * otherwise, so that each level sees what changed since an editor judged it; of a correction or update what
 * readers see now; what was submitted, but not what was recalled before any editor had it. None when nobody submitted
 * or judged another text.
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
    .select({ revisionId: revisions.id, move: sql<keyof typeof STOOD_FOR>`${transitions.move}` })
    .from(transitions)
    .innerJoin(revisions, eq(revisions.id, transitions.revisionId))
    .where(
      and(
        eq(transitions.editionId, edition.id),
        inArray(transitions.move, STANDING),
        other,
        sql`not (${transitions.move} = 'submit' and ${nextStep} = 'recall')`,
      ),
    )
    .orderBy(desc(transitions.id))
  const live = await db
    .select({ revisionId: revisions.id })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.id, edition.articleId), ne(revisions.editionId, edition.id), other))
  const stood = stoodFor.map(({ revisionId, move }) => ({ revisionId, from: STOOD_FOR[move] }))
  const latest = stood.filter(
    ({ from }, index) => stood.findIndex((one) => one.from === from) === index,
  )
  const bases = [
    ...latest.filter(({ from }) => from !== 'submitted'),
    ...live.map(({ revisionId }) => ({ revisionId, from: 'live' as const })),
    ...latest.filter(({ from }) => from === 'submitted'),
  ]
  // One text is one choice, whatever it was to people.
  return bases.filter(
    ({ revisionId }, index) => bases.findIndex((one) => one.revisionId === revisionId) === index,
  )
}
