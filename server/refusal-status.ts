import type { RefusalCode } from '#lib/refusal'

import type { OwnError } from './failure.ts'

/** The HTTP status of a refusal or an error. */
export const REFUSAL_STATUS: Record<RefusalCode | OwnError, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'invalid-transition': 409,
  'limit-reached': 429,
  'invalid-input': 422,
  'signed-out': 401,
  'account-closed': 403,
  fault: 500,
  unavailable: 503,
  'store-away': 503,
  'disk-full': 507,
}
