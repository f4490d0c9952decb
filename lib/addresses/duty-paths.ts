// Where a unit without accounts answers: made for each visit, for who has the link alone. It takes forms without a
// script, so its pages name themselves to the portal (and nobody else): with no referrer a browser names no origin either.

/** Where who has handed something in reads that: the link itself is used up. */
export const DUTY_DONE_PATH = '/duty/done'

export const dutyPath = (token: string): string => `/duty/${token}`

/** Whether a decoded path is one of a unit's link. */
export const isDutyPath = (path: string | null): boolean => /^\/duty\/[^/]+$/.test(path ?? '')

/** The page that follows, which lets the device drop what it kept of what was sent (public/scripts/keep-typed.js). */
export const sentAs = (path: string, requestKey: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}sent=${encodeURIComponent(requestKey)}`
