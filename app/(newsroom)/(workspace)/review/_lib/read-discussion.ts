import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { listComments, type Conversation } from '#domain/comments/list-comments'
import { listReaders } from '#domain/comments/list-readers'
import { canComment } from '#domain/comments/policy'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'

import type { Discussion } from '../[editionId]/_components/block-comments.tsx'

export interface Discussed {
  conversations: Conversation[]
  discussion: Discussion
}

/** The comments on an edition, and what this person may add. */
export async function readDiscussion(
  db: Queryable,
  input: { actor: Actor; review: ReviewEdition; now: Date },
): Promise<Discussed> {
  const { actor, review, now } = input
  const { edition, current } = review
  const commentable = canComment(actor, edition).allowed
  const [conversations, readers] = await Promise.all([
    listComments(db, { actor, edition, body: current.content.body }),
    commentable ? listReaders(db, edition, now) : [],
  ])
  const others = readers.filter(({ accountId }) => accountId !== actor.accountId)
  return {
    conversations,
    discussion: {
      anchor: { editionId: edition.id, revisionId: current.id },
      commentable,
      people: [...new Set(others.map(({ displayName }) => displayName))],
      now: now.getTime(),
    },
  }
}
