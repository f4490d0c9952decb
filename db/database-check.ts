// Asks a server, before anything is written, whether it can hold the portal: new enough, encoding UTF8, and a
// locale that knows letters beyond ASCII (in the locale C, text search sees no Chinese at all).

import postgres from 'postgres'
import { OperatorError } from '#lib/process/operator-error'

const DEADLINE_MS = 10_000
/** The oldest PostgreSQL that has all that is asked of it. */
const OLDEST = 15

export interface DatabaseFacts {
  /** Of PostgreSQL, without what follows the point. */
  version: number
  encoding: string
  collate: string
  ctype: string
  superuser: boolean
  createsRoles: boolean
  /** How many it admits at a time of who is no superuser. */
  connections: number
}

/** What is wrong with the server, in one sentence, or null. */
export function unfitFor(facts: DatabaseFacts): string | null {
  if (facts.version < OLDEST) {
    return `数据库是 PostgreSQL ${facts.version}：网站要 ${OLDEST} 或更新的。`
  }
  if (facts.encoding !== 'UTF8') {
    return `数据库的编码是 ${facts.encoding}：用 UTF8 编码重新建。`
  }
  if (!['C', 'POSIX'].includes(facts.ctype)) return null
  return `数据库的区域设置是 ${facts.ctype}，不认识中文：用 C.UTF-8 建。`
}

/** Throws an OperatorError when a web process opens more connections than there are. */
export function requireConnections(
  { connections }: Pick<DatabaseFacts, 'connections'>,
  wanted: number,
): void {
  if (wanted <= connections) return
  throw new OperatorError(
    `数据库只接 ${connections} 个连接，一个网站进程要用 ${wanted} 个：调大数据库的 max_connections，或者调小 DATABASE_CONNECTIONS。`,
  )
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer in time'), { code: 'CONNECT_TIMEOUT' }))
    }, DEADLINE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function askDatabase(url: string): Promise<DatabaseFacts> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [facts] = await withDeadline(
      sql<DatabaseFacts[]>`
        select current_setting('server_version_num')::int / 10000 as version,
          current_setting('server_encoding') as encoding, datcollate as collate,
          -- An older server has no such column.
          coalesce(to_jsonb(pg_database) ->> 'datlocale', datctype) as ctype, rolsuper as superuser,
          rolcreaterole or rolsuper as "createsRoles",
          current_setting('max_connections')::int
            - current_setting('superuser_reserved_connections')::int as connections
        from pg_database, pg_roles
        where datname = current_database() and rolname = current_user`.execute(),
    )
    if (!facts) throw new Error('The database does not know itself.')
    return facts
  } finally {
    // The driver can wait for ever on a server that went away while connecting.
    void sql.end({ timeout: 1 })
  }
}

/** Throws a OperatorError when the database cannot hold the portal's text. */
export async function requireFitDatabase(url: string): Promise<DatabaseFacts> {
  const facts = await askDatabase(url)
  const reason = unfitFor(facts)
  if (reason) throw new OperatorError(reason)
  return facts
}
