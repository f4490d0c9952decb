import type { ReviewEdition } from '#domain/review/editions/get-review-edition'

/** Whether the person may change an edition in review: nobody else has claimed it, and the first change does. */
export const canChange = ({ approve }: ReviewEdition['verdicts']): boolean => approve.allowed
