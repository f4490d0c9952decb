import type { ReviewCopy } from '#domain/review/get-review-copy'

/** Whether the person may change an edition in review: nobody else has claimed it, and the first change does. */
export const mayChange = ({ approve }: ReviewCopy['verdicts']): boolean => approve.allowed
