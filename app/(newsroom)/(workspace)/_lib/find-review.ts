import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { isOfRecalled } from '#domain/edition/unreadable'
import { getReviewEdition, type ReviewEdition } from '#domain/review/editions/get-review-edition'
import { Refusal } from '#lib/refusal'

import { parseId } from './search-params.ts'

/** The edition that an address names, for a note about it; null for what this person may not read. */
export async function findReview(
  db: Queryable,
  input: { actor: Actor; asked: string | string[] | undefined; now: Date },
): Promise<ReviewEdition | 'recalled' | null> {
  const { actor, asked, now } = input
  const editionId = typeof asked === 'string' ? parseId(asked) : null
  if (editionId === null) return null
  try {
    return await getReviewEdition(db, { actor, editionId, now })
  } catch (error) {
    if (isOfRecalled(error)) return 'recalled'
    if (error instanceof Refusal) return null
    throw error
  }
}
