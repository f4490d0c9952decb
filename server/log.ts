import { randomBytes } from 'node:crypto'

import { withoutQuery } from '#db/database-error'

/** Writes a fault as one JSON line and gives the reference number the user is told. */
export function logFault(error: unknown, where: string): string {
  const reference = randomBytes(4).toString('hex')
  const line = { at: new Date().toISOString(), level: 'error', reference, where, ...toldOf(error) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return reference
}

interface Told {
  message: string
  stack: string | undefined
  /** Of several faults at once. */
  errors?: Told[]
}

function toldOf(error: unknown): Told {
  const told = withoutQuery(error)
  const { message, stack } = told instanceof Error ? told : new Error(String(told))
  if (!(told instanceof AggregateError)) return { message, stack }
  return { message, stack, errors: told.errors.map(toldOf) }
}
