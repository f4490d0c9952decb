// Whether the database itself was not to be had: it did not answer, refused the connection or was going
// down. Nothing is wrong with what was asked then.

import { DeadlineError } from '#lib/deadline'

/** Thrown instead of asking, while the database is known not to answer. */
export class DatabaseAwayError extends Error {
  constructor() {
    super('The database does not answer')
    this.name = 'DatabaseAwayError'
  }
}

const CODES = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  // A server that is shutting down, crashed, starting or full.
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** Looks through the causes: drizzle wraps what the driver throws. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAwayError || error instanceof DeadlineError) return true
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && CODES.has(code)) return true
  return isDatabaseAway(error.cause)
}
