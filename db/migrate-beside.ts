// Web servers of the release before go on while one is upgraded, unless a migration makes of the database what they do not know.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import postgres from 'postgres'

import { OperatorError } from '#lib/process/operator-error'

import { CHANGES_LISTENER } from './changes-channel.ts'
import { findBreaking } from './migration-kinds.ts'
import { MIGRATIONS } from './migrations-list.ts'

/** Those of the migrations after which programs that do not know them may fail. */
export const listBreaking = (tags: readonly string[]): string[] =>
  tags.filter(
    (tag) => findBreaking(readFileSync(join(MIGRATIONS, `${tag}.sql`), 'utf8')).length > 0,
  )

/** Throws while web servers run that would not go on with one of the pending migrations. `url`: the owner's address. */
export async function requireNoneBeside(url: string, pending: readonly string[]): Promise<void> {
  const breaking = listBreaking(pending)
  if (breaking.length === 0) return
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const others = await sql`
      select from pg_stat_activity
      where datname = current_database() and application_name = ${CHANGES_LISTENER}`
    if (others.length === 0) return
    throw new OperatorError(
      `这次升级改了旧程序要用的东西（${breaking.join('、')}），还有 ${others.length} 个网站进程在用这个数据库：` +
        '先把它们都停掉，再来一次。什么都没有改。',
    )
  } finally {
    await sql.end({ timeout: 5 })
  }
}
