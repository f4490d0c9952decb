import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { countOpenComments } from '#domain/comments/count-open-comments'
import { listRequestsOf } from '#domain/corrections/list-correction-requests'
import { countChanges } from '#domain/difference/block-difference'
import { listDivisions } from '#domain/division/list-divisions'
import { listDuplicates } from '#domain/duplicates/list-duplicates'
import { getOfferedProofs } from '#domain/proof/get-offered-proofs'
import { isInReview, levelOf } from '#domain/edition/edition-state'
import { getReviewLevels } from '#domain/edition/review-levels'
import { nextState } from '#domain/edition/workflow'
import { listConflictingCopies } from '#domain/review/copies/list-conflicting-copies'
import { findUnsavedText } from '#domain/review/copies/working-copy'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { levelChecks } from '#domain/review/moves/level-checks'
import { findVacancy } from '#domain/vacancies/find-vacancies'

import { canChange } from './can-change.ts'
import { compareBodies } from '../../_lib/compare-bodies.ts'
import { formatDivision } from '../../_lib/format-division.ts'
import { pictureAddresses } from '../../_lib/picture-addresses.ts'
import { recordHints, textHints } from '../../_lib/record-hints.ts'
import { openReviewEdition } from './open-review-edition.ts'
import { countOtherChanges } from './other-changes.ts'
import { readDiscussion } from './read-discussion.ts'

/** Everything that the review page of an edition shows to this person. */
export async function readReviewScreen(
  db: Queryable,
  input: { actor: Actor; editionId: number; now: Date; against: string | undefined },
) {
  const { actor, editionId, now } = input
  const review = await openReviewEdition(db, input)
  const { edition, current, base, verdicts } = review
  const { content } = current
  const before = base && !base.isLater ? base.content : content
  const after = base?.isLater ? base.content : content
  const [
    divisions,
    levels,
    addresses,
    hintsOfText,
    hintsOfRecords,
    requests,
    duplicates,
    proofs,
    discussed,
    conflictingCopies,
    compared,
    vacancy,
    vacancyAhead,
    unsavedAt,
    openRemarks,
  ] = await Promise.all([
    listDivisions(db),
    getReviewLevels(db),
    pictureAddresses(db, content.body, base?.content.body ?? { type: 'doc', content: [] }),
    textHints({ actor, now, content }),
    recordHints(db, { actor, now, content, editionId }),
    listRequestsOf(db, { articleIds: [edition.articleId] }),
    findDuplicates(db, { actor, now, review }),
    getOfferedProofs(db, { actor, editionId, now }),
    readDiscussion(db, { actor, review, now }),
    listConflictingCopies(db, { editionId }),
    compareBodies(before.body, after.body),
    findVacancy(db, { editionId, now }),
    verdicts.approve.allowed
      ? findVacancy(db, { editionId, now, decidedBy: actor.accountId })
      : null,
    findUnsavedChange(db, { actor, review }),
    countOpenComments(db, {
      editionId,
      exceptOwn: { accountId: actor.accountId, revisionId: current.id },
    }),
  ])
  const level = levelOf(edition.state)
  return {
    review,
    level,
    before,
    after,
    compared,
    changes: countChanges(compared.differences) + countOtherChanges(before, after),
    addresses,
    hints: [...hintsOfText, ...hintsOfRecords],
    openRequests: requests.filter(({ state }) => state === 'open'),
    duplicates,
    proofs,
    discussed,
    conflictingCopies,
    vacancy,
    vacancyAhead,
    unsavedAt,
    openRemarks,
    levelChecks: level === null ? [] : levelChecks(level, levels, content.body),
    next: nextState('approve', edition.state, levels),
    divisionOf: (code: string) => formatDivision(divisions, code),
  }
}

export type ReviewScreen = Awaited<ReturnType<typeof readReviewScreen>>

interface Read {
  actor: Actor
  review: ReviewEdition
}

/** What else reports the same event, while that can still be acted on. */
async function findDuplicates(db: Queryable, { actor, now, review }: Read & { now: Date }) {
  const { edition, current } = review
  if (!isInReview(edition.state) || edition.kind !== 'new') return []
  return listDuplicates(db, { actor, content: current.content, editionId: edition.id, now })
}

/** When this editor changed the edition last without saving a revision; a decision would not have it. */
async function findUnsavedChange(db: Queryable, { actor, review }: Read): Promise<Date | null> {
  const { edition, verdicts } = review
  if (!canChange(verdicts)) return null
  return findUnsavedText(db, { editionId: edition.id, accountId: actor.accountId })
}
