import { desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { shanghaiTime } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { MOVE_LABELS } from '#lib/labels'

import { SEEN_EARLIER } from './text-rules.ts'

/** Refuses a write that saw another version of the edition, saying who did what meanwhile. */
export async function refuseStale(
  db: Queryable,
  edition: { id: number; lockVersion: number },
  seenVersion: number,
): Promise<void> {
  if (edition.lockVersion !== seenVersion) throw await conflict(db, edition.id)
}

export async function conflict(db: Queryable, editionId: number): Promise<Refusal> {
  const [last] = await db
    .select({
      move: transitions.move,
      revisionId: transitions.revisionId,
      createdAt: transitions.createdAt,
      name: accounts.displayName,
    })
    .from(transitions)
    .leftJoin(accounts, eq(accounts.id, transitions.accountId))
    .where(eq(transitions.editionId, editionId))
    .orderBy(desc(transitions.id))
    .limit(1)
  const saved = await findSaved(db, editionId)
  const change =
    saved && saved.revisionId !== last?.revisionId
      ? { ...saved, words: '保存了新的版本' }
      : last && { ...last, words: `做了“${MOVE_LABELS[last.move]}”` }
  const what = change
    ? `${change.name ?? '系统'}已在 ${shanghaiTime(change.createdAt)} ${change.words}`
    : '这篇稿件已经变了'
  return new Refusal('conflict', `${what}。${SEEN_EARLIER}`)
}

/** Who saved the current text, and when: a save of a draft is no move. */
async function findSaved(db: Queryable, editionId: number) {
  const [row] = await db
    .select({
      revisionId: revisions.id,
      createdAt: revisions.createdAt,
      name: accounts.displayName,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .leftJoin(accounts, eq(accounts.id, revisions.authorId))
    .where(eq(editions.id, editionId))
  return row
}
