import { randomBytes } from 'node:crypto'

import { isDatabaseAway } from '#db/database-away'
import { withoutQuery } from '#db/database-error'
import { isDiskFull } from '#lib/process/disk-full'

import { requestId } from './answer-status.ts'
import { noteDiskFull } from './disk-space.ts'
import { logger } from './logger.ts'

/** While the database is away every request and job fails alike, and one line a minute says as much as all of them. */
const QUIET_MS = 60_000
/** By message, of which there are few; the number of the last line is given to who met the same. */
const lastAway = new Map<string, { reference: string; at: number }>()

/**
 * Logs an error and returns the reference number that the user sees. A full disk raises the
 * alarm here, whatever was being written.
 */
export function logError(error: unknown, where: string): string {
  if (isDiskFull(error)) noteDiskFull()
  const reference = randomBytes(4).toString('hex')
  const { message, ...rest } = describeForLog(error)
  if (isDatabaseAway(toError(error))) {
    const last = lastAway.get(message)
    if (last && Date.now() - last.at < QUIET_MS) return last.reference
    lastAway.set(message, { reference, at: Date.now() })
  }
  logger().error({ ...requestOf(), reference, where, ...rest }, message)
  return reference
}

/** Logs what wants a look and is no error. `message` is a sentence of ours. */
export function logWarning(message: string, where: string): void {
  logger().warn({ where }, message)
}

const requestOf = () => {
  const request = requestId()
  return request === undefined ? {} : { request }
}

interface LoggedError {
  message: string
  stack: string | undefined
  /** Under which the framework has logged what a cached function threw: outside of it only that is left. */
  digest?: string
  /** Of several errors at once. */
  errors?: LoggedError[]
}

function describeForLog(error: unknown): LoggedError {
  const safe = withoutQuery(toError(error))
  const { message } = safe
  // Where it was asked for explains nothing about a database that is not there.
  const stack = isDatabaseAway(safe) ? undefined : safe.stack
  if ('digest' in safe && typeof safe.digest === 'string')
    return { message, stack, digest: safe.digest }
  if (!(safe instanceof AggregateError)) return { message, stack }
  return { message, stack, errors: safe.errors.map(describeForLog) }
}

/** The job queue reports its errors as plain objects with the parts of an `Error`. */
function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  if (typeof thrown !== 'object' || thrown === null) return new Error(String(thrown))
  return Object.assign(new Error('Something else than an error was thrown'), thrown)
}
