// Makes the rows that search looks in again, from the live articles:
//   npm run search:reindex [-- --stale]
// --stale does only those that are missing or were cut by another version of the dictionary.
// DATABASE_URL names the database. The portal may run meanwhile.

import { parseArgs } from 'node:util'

import { openDatabase } from '#db/client'
import { reindexArticles, type ReindexProgress } from '#domain/catalogue/reindex-articles'

const { values } = parseArgs({ options: { stale: { type: 'boolean', default: false } } })
const url = process.env['DATABASE_URL']
if (!url) {
  console.error('DATABASE_URL is not set: it names the database whose articles are reindexed.')
  process.exit(1)
}

const started = performance.now()
const { db, close } = openDatabase(url, { connections: 1 })

/** One line that is written over on a terminal, and one for each tenth elsewhere. */
let shown = -1
function tell({ done, total }: ReindexProgress): void {
  const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
  if (!process.stdout.isTTY && tenth === shown) return
  shown = tenth
  const seconds = (performance.now() - started) / 1000
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : ''
  const line = `${done} of ${total} articles, ${Math.round(rate)} a second${left}`
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
}

try {
  const { done } = await reindexArticles(db, { onlyStale: values.stale }, tell)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${process.stdout.isTTY ? '\n' : ''}Reindexed ${done} articles in ${seconds} s.\n`)
} finally {
  await close()
}
