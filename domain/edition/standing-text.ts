import { eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { parseContent } from '../article/parse-content.ts'
import { requireReadable } from './authorize.ts'
import { loadEdition } from './load-edition.ts'

/**
 * SQL for the revision that an edition stands for: its own, or what readers saw in its place once
 * a newer edition superseded it. The query joins `articles`.
 */
export const standingRevision = sql`case when ${eq(editions.state, 'superseded')}
  then ${articles.liveRevisionId} else ${editions.currentRevisionId} end`

export interface StandingText {
  /** Whose text it is: the edition that was asked for, or the one that superseded it. */
  editionId: number
  number: number
  hash: string
  content: Content
}

/** The text that is handed out for an edition, to whoever may read the edition: never a superseded one. */
export async function getStandingText(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date },
): Promise<StandingText> {
  const { actor, editionId, now } = input
  const edition = await loadEdition(db, editionId, now)
  requireReadable(actor, edition)
  const { editionId: standingId, number, hash, content } = revisions
  const [row] = await db
    .select({ editionId: standingId, number, hash, content })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, standingRevision))
    .where(eq(editions.id, editionId))
  if (!row) throw new Error(`Edition ${editionId} has lost its revision`)
  return { ...row, content: parseContent(row.content) }
}
