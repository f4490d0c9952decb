import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { ArticleState } from '#db/states'
import { Refusal } from '#lib/refusal'
import type { Verdict } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import { listCoAuthors, type CoAuthorRow } from '../../co-authors/list-co-authors.ts'
import { isDraft } from '../../edition/edition-state.ts'
import { loadEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { can, isOwn } from '../../edition/policy.ts'
import { standingRevision } from '../../edition/standing-text.ts'
import type { HistoryRow } from '../history/history-row.ts'
import { listEditorChanges, type EditorChanges } from '../history/list-editor-changes.ts'
import { listHistory } from '../history/list-history.ts'
import { listReplaced, type Replaced } from '../history/list-replaced.ts'

export interface OwnEditionDetails {
  edition: LoadedEdition
  articleState: ArticleState
  /** Of an edition that was superseded, the text that readers saw instead. */
  content: Content
  authorName: string
  coAuthors: CoAuthorRow[]
  history: HistoryRow[]
  /** What was last handed in beside what editors made of it; null where they changed nothing. */
  changes: EditorChanges | null
  /** What readers see in its place. */
  replaced: Replaced | null
  edit: Verdict
  submit: Verdict
  recall: Verdict
  invite: Verdict
  /** Whether this person is invited as a co-author and may accept. */
  join: Verdict
}

/** One edition as the people who write it see it: its author, co-authors, and who is asked to be one. */
export async function getOwnEdition(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date },
): Promise<OwnEditionDetails> {
  const { actor, editionId, now } = input
  const edition = await loadEdition(db, editionId, now)
  if (!isOwn(actor, edition)) throw new Refusal('not-found', '没有这篇稿件')
  const [row] = await db
    .select({
      content: revisions.content,
      authorName: accounts.displayName,
      articleState: articles.state,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, standingRevision))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(eq(editions.id, editionId))
  const history = await listHistory(db, { editionIds: [editionId] })
  const changes = await listEditorChanges(db, new Map([[editionId, history]]))
  const replaced = await listReplaced(db, { editionIds: [editionId] })
  return {
    edition,
    content: parseContent(row?.content),
    articleState: row?.articleState ?? 'none',
    authorName: row?.authorName ?? '',
    coAuthors: await listCoAuthors(db, { editionIds: [editionId] }),
    history,
    changes: isDraft(edition.state) ? null : (changes.get(editionId) ?? null),
    replaced: replaced.get(editionId) ?? null,
    edit: can(actor, 'edit', edition),
    submit: can(actor, 'submit', edition),
    recall: can(actor, 'recall', edition),
    invite: can(actor, 'invite', edition),
    join: can(actor, 'join', edition),
  }
}
