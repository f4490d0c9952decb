// Whether the database itself was not to be had: it did not answer in time, had no connection free, refused the
// connection or was going down. Nothing is wrong with what was asked then.

/** Thrown instead of asking, while the database is known not to answer. */
export class DatabaseAwayError extends Error {
  constructor() {
    super('The database does not answer')
    this.name = 'DatabaseAwayError'
  }
}

/** Thrown to who has waited too long for a connection, or finds too many waiting. */
export class DatabaseBusyError extends Error {
  constructor() {
    super('No connection to the database was free')
    this.name = 'DatabaseBusyError'
  }
}

// By name: the gate and each bundle of the framework have classes of their own.
const NAMES: readonly string[] = ['DatabaseAwayError', 'DatabaseBusyError', 'DeadlineError']

const CODES = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  // A statement that took too long, or waited too long for a lock.
  '57014',
  '55P03',
  // A server that is shutting down, crashed, starting or full.
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** Looks through the causes: drizzle wraps what the driver throws. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (NAMES.includes(error.name)) return true
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && CODES.has(code)) return true
  return isDatabaseAway(error.cause)
}
