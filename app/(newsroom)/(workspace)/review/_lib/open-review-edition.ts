import { redirect } from 'next/navigation'

import type { Queryable } from '#db/client'
import { isOfRecalled } from '#domain/edition/unreadable'
import { getReviewEdition, type ReviewEdition } from '#domain/review/editions/get-review-edition'

import { orNotFound } from '../../_lib/or-not-found.ts'

/** The edition for its review pages. Once its author recalled it, the queue opens instead and says so. */
export function openReviewEdition(
  db: Queryable,
  input: Parameters<typeof getReviewEdition>[1],
): Promise<ReviewEdition> {
  const asked = getReviewEdition(db, input).catch((error: unknown) => {
    if (isOfRecalled(error)) redirect(`/review?decided=${input.editionId}`)
    throw error
  })
  return orNotFound(asked)
}
