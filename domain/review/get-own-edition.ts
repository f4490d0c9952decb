import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { parseContent } from '../article/parse-content.ts'
import type { Content } from '../article/content.ts'
import { listHistory, type HistoryRow } from './list-history.ts'
import { loadEdition, type LoadedEdition } from './load-edition.ts'
import { can, type Verdict } from './policy.ts'

export interface OwnEditionCopy {
  edition: LoadedEdition
  content: Content
  history: HistoryRow[]
  edit: Verdict
  submit: Verdict
  recall: Verdict
}

/** One edition as its author works on it. */
export async function getOwnEdition(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date },
): Promise<OwnEditionCopy> {
  const { actor, editionId, now } = input
  const edition = await loadEdition(db, editionId, now)
  const own = edition.authorId === actor.accountId || edition.submitterId === actor.accountId
  if (!own) throw new Refusal('not-found', '没有这篇稿件')
  const [revision] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, edition.currentRevisionId))
  return {
    edition,
    content: parseContent(revision?.content),
    history: await listHistory(db, { editionIds: [editionId] }),
    edit: can(actor, 'edit', edition),
    submit: can(actor, 'submit', edition),
    recall: can(actor, 'recall', edition),
  }
}
