import { DrizzleQueryError } from 'drizzle-orm/errors'
import { PgPreparedQuery } from 'drizzle-orm/pg-core'

// What may be reported of a statement that failed. The libraries put SQL, parameters and values of rows into
// their errors, and errors end in logs, in the list of jobs and on pages of the framework.

const SAFE_FIELDS = ['severity', 'constraint_name', 'table_name', 'column_name', 'routine'] as const
const SQL_STATE = /^[0-9A-Z]{5}$/

/** A failed statement by its code and the names of the schema: no SQL, no parameter, no value. */
class DatabaseError extends Error {
  /** SQLSTATE, or what the driver calls a connection that failed. */
  readonly code: string

  constructor(code: string, safe: Readonly<Record<string, string>>) {
    const where = [safe['table_name'], safe['column_name'], safe['constraint_name']]
    const names = where.filter((name) => name !== undefined).join('.')
    super(`Database error ${code}${names === '' ? '' : ` in ${names}`}`, {
      cause: { code, ...safe },
    })
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** The error itself, or what may be reported of it when it comes from the database or its driver. */
export function withoutQuery(error: Error): Error
export function withoutQuery(error: unknown): unknown
export function withoutQuery(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) {
    const { cause } = error
    return isDriverError(cause)
      ? toDatabaseError(cause)
      : (cause ?? new DatabaseError('unknown', {}))
  }
  return isDriverError(error) && !(error instanceof DatabaseError) ? toDatabaseError(error) : error
}

/** SQLSTATE or the driver's code of a failed statement; null for any other error. */
export function databaseErrorCode(error: unknown): string | null {
  const safe = withoutQuery(error)
  return safe instanceof DatabaseError ? safe.code : null
}

type DriverError = Error & { code: string }

function isDriverError(error: unknown): error is DriverError {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (
    typeof code === 'string' && (SQL_STATE.test(code) || 'severity' in error || 'query' in error)
  )
}

function toDatabaseError(error: DriverError): DatabaseError {
  const safe = SAFE_FIELDS.flatMap((name): [string, string][] => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? [[name, value]] : []
  })
  return new DatabaseError(error.code, Object.fromEntries(safe))
}

interface Prepared {
  queryWithCache(this: unknown, ...given: unknown[]): Promise<unknown>
}

/** Has every statement of the query builder fail with what may be reported. Drizzle offers no hook for it. */
export function reportErrorsWithoutQueries(): void {
  const prepared = PgPreparedQuery.prototype as unknown as Prepared & { [TOLD_ALREADY]?: true }
  if (prepared[TOLD_ALREADY]) return
  const { queryWithCache } = prepared
  prepared[TOLD_ALREADY] = true
  prepared.queryWithCache = async function (...given) {
    try {
      return await queryWithCache.apply(this, given)
    } catch (error) {
      throw withoutQuery(error)
    }
  }
}

const TOLD_ALREADY = Symbol.for('portal.errorsWithoutQueries')
