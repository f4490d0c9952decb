// What a migration does to the tables that everybody reads and writes, while they do.

import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'

import { until } from './daemon.ts'
import type { Cluster, Outcome } from './trials.ts'

/** Nobody waits longer because of it. */
const WAIT_MS = 3_000
const TIMES = 20

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

/** People who look for something that nobody has looked for before, and open a page of the newsroom: both ask these tables. */
function startAskers(front: string, cookie: string) {
  const seen = { asked: 0, longestMs: 0, failed: [] as string[] }
  let isOver = false
  const ask = async (path: () => string, headers: Record<string, string>) => {
    while (!isOver) {
      const began = performance.now()
      const address = front + path()
      const answer = await fetch(address, { headers: { accept: 'text/html', ...headers } })
      await answer.arrayBuffer()
      seen.longestMs = Math.max(seen.longestMs, performance.now() - began)
      seen.asked += 1
      if (!answer.ok) seen.failed.push(`${address}: ${answer.status}`)
    }
  }
  const words = () => `/search/${encodeURIComponent(`委员${randomUUID().slice(0, 8)}`)}`
  const asking = [ask(words, {}), ask(words, {}), ask(() => '/desk', { cookie })]
  return async () => {
    isOver = true
    await Promise.all(asking)
    return seen
  }
}

export async function tryMigration(
  { db, writer, cookie }: Cluster,
  front: string,
): Promise<Outcome> {
  const written = writer.acknowledged.size
  const wordless = writer.wordless.length
  const refused = writer.refused.length
  // A first page of each kind is compiled code that is read, whatever the database does.
  await startAskers(front, cookie)()
  const stop = startAskers(front, cookie)
  for (let time = 0; time < TIMES; time += 1)
    for (const statements of [ADDED, REMOVED])
      await db.transaction(async (tx) => {
        for (const statement of statements) await tx.execute(statement)
      })
  await until('somebody has written meanwhile', () => writer.acknowledged.size > written + 1)
  const { asked, longestMs, failed } = await stop()
  const problems = [...failed, ...writer.wordless.slice(wordless)]
  const wasRefused = writer.refused.length - refused
  return {
    what: 'tables are migrated under load',
    passed: problems.length === 0 && wasRefused === 0 && longestMs <= WAIT_MS,
    figures: [
      `${TIMES} times there and back`,
      `${asked} questions to them, ${failed.length} failed, longest ${(longestMs / 1_000).toFixed(1)} s`,
      `${writer.acknowledged.size - written} writes, ${wasRefused} refused`,
      ...problems.slice(0, 3),
    ].join('; '),
  }
}
