// What a migration does to the tables that everybody reads and writes, while they do.

import { sql } from 'drizzle-orm'

import type { Cluster, Outcome } from './trials.ts'

/** Nobody waits longer because of it. */
const WAIT_MS = 3_000
const TIMES = 3

const ADDED = [
  sql`set local lock_timeout = '2s'`,
  sql`alter table articles add column trial_words text default '' not null`,
  sql`create table trial_rows (id bigint primary key, article_id bigint references articles)`,
  sql`create index trial_of_words on articles (trial_words, id)`,
  sql`create index trial_of_media on media (id desc)`,
  sql`update editions set people = people`,
]
const REMOVED = [
  sql`set local lock_timeout = '2s'`,
  sql`drop table trial_rows`,
  sql`drop index trial_of_media`,
  sql`alter table articles drop column trial_words`,
]

export async function tryMigration({ db, readers, writer }: Cluster): Promise<Outcome> {
  readers.take()
  const written = writer.acknowledged.size
  const wordless = writer.wordless.length
  const refused = writer.refused.length
  for (let time = 0; time < TIMES; time += 1)
    for (const statements of [ADDED, REMOVED])
      await db.transaction(async (tx) => {
        for (const statement of statements) await tx.execute(statement)
      })
  // What began meanwhile ends.
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  const { asked, failed, longestMs } = readers.take()
  const problems = [...failed, ...writer.wordless.slice(wordless)]
  const wasRefused = writer.refused.length - refused
  return {
    what: 'tables are migrated under load',
    passed: problems.length === 0 && wasRefused === 0 && longestMs <= WAIT_MS,
    figures: [
      `${asked} reads, ${failed.length} failed, longest ${(longestMs / 1_000).toFixed(1)} s`,
      `${writer.acknowledged.size - written} writes, ${wasRefused} refused`,
      ...problems.slice(0, 3),
    ].join('; '),
  }
}
