import { randomBytes } from 'node:crypto'

import { isDatabaseAway } from '#db/database-away'
import { withoutQuery } from '#db/database-error'
import { isDiskFull } from '#lib/disk-full'

import { noteDiskFull } from './disk-space.ts'

/**
 * Writes a fault as one JSON line and returns the reference number the user is told. A full disk raises the
 * alarm here, whatever was being written.
 */
export function logFault(error: unknown, where: string): string {
  if (isDiskFull(error)) noteDiskFull()
  const reference = randomBytes(4).toString('hex')
  const line = { at: new Date().toISOString(), level: 'error', reference, where, ...toldOf(error) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return reference
}

interface Told {
  message: string
  stack: string | undefined
  /** Under which the framework has logged what a cached function threw: outside of it only that is left. */
  digest?: string
  /** Of several faults at once. */
  errors?: Told[]
}

function toldOf(error: unknown): Told {
  const told = withoutQuery(toError(error))
  const { message } = told
  // Where it was asked for tells nothing about a database that is not there.
  const stack = isDatabaseAway(told) ? undefined : told.stack
  if ('digest' in told && typeof told.digest === 'string')
    return { message, stack, digest: told.digest }
  if (!(told instanceof AggregateError)) return { message, stack }
  return { message, stack, errors: told.errors.map(toldOf) }
}

/** The job queue tells its faults as plain objects with the parts of an error. */
function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  if (typeof thrown !== 'object' || thrown === null) return new Error(String(thrown))
  return Object.assign(new Error('Something else than an error was thrown'), thrown)
}
