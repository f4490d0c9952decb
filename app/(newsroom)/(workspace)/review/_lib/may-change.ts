import type { ReviewCopy } from '#domain/review/get-review-copy'

/** Who opens a free piece claims it a moment later. */
export const mayClaim = ({ claim, approve }: ReviewCopy['verdicts']): boolean =>
  claim.allowed && approve.allowed

/** Whether the person may change the piece, now or in that moment. */
export const mayChange = (verdicts: ReviewCopy['verdicts']): boolean =>
  verdicts.edit.allowed || mayClaim(verdicts)
