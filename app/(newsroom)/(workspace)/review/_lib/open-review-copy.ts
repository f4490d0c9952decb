import { redirect } from 'next/navigation'

import type { Queryable } from '#db/client'
import { getReviewCopy, type ReviewCopy } from '#domain/review/get-review-copy'
import { isOfRecalled } from '#domain/review/unreadable'

import { orNotFound } from '../../_lib/or-not-found.ts'

/** The edition for its review pages. Once its author recalled it, the queue opens instead and says so. */
export function openReviewCopy(
  db: Queryable,
  input: Parameters<typeof getReviewCopy>[1],
): Promise<ReviewCopy> {
  const asked = getReviewCopy(db, input).catch((error: unknown) => {
    if (isOfRecalled(error)) redirect(`/review?decided=${input.editionId}`)
    throw error
  })
  return orNotFound(asked)
}
