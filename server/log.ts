import { randomBytes } from 'node:crypto'

/** Writes a fault as one JSON line and gives the reference number the user is told. */
export function logFault(error: unknown, where: string): string {
  const reference = randomBytes(4).toString('hex')
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const line = { at: new Date().toISOString(), level: 'error', reference, where, message, stack }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return reference
}
