import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { canComment } from '#domain/review/comment-policy'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { listComments, type Conversation } from '#domain/review/list-comments'
import { listReaders } from '#domain/review/list-readers'

import type { Discussion } from '../[editionId]/_components/block-comments.tsx'

export interface Discussed {
  conversations: Conversation[]
  discussion: Discussion
}

/** What is said about a piece, and what this person may add. */
export async function readDiscussion(
  db: Queryable,
  input: { actor: Actor; copy: ReviewCopy; now: Date },
): Promise<Discussed> {
  const { actor, copy, now } = input
  const { edition, current } = copy
  const mayComment = canComment(actor, edition).allowed
  const [conversations, readers] = await Promise.all([
    listComments(db, { actor, edition, body: current.content.body }),
    mayComment ? listReaders(db, edition, now) : [],
  ])
  const others = readers.filter(({ accountId }) => accountId !== actor.accountId)
  return {
    conversations,
    discussion: {
      place: { editionId: edition.id, revisionId: current.id },
      mayComment,
      people: [...new Set(others.map(({ displayName }) => displayName))],
      now: now.getTime(),
    },
  }
}
