import type { Sql, TransactionSql } from 'postgres'

export type Client = Sql | TransactionSql
export type Unsafe = Sql['unsafe']
export type Work = (tx: TransactionSql) => unknown

/** What drizzle uses of a client. */
interface Calls {
  unsafe: unknown
  begin: unknown
  savepoint: unknown
}

/** The same client with these calls in place of its own. */
export function wrapClient<T extends Client>(client: T, calls: Calls): T {
  const own: Partial<Record<PropertyKey, unknown>> = { ...calls }
  return new Proxy(client, {
    get: (target, name) => own[name] ?? Reflect.get(target, name),
  })
}
