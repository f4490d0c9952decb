// Makes the rows that search looks in again, from the live articles:
//   npm run search:reindex [-- --stale]
// --stale does only those that are missing or were cut by another version of the dictionary. The
// portal may run meanwhile.

import './launch/env-file.ts'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { reindexArticles, type ReindexProgress } from '#domain/catalogue/reindex-articles'
import { explainError } from '#lib/process/explain-error'
import { onReachedDatabase } from './launch/reach-database.ts'
import { OperatorError } from '#lib/process/operator-error'
import { readSettings } from './launch/settings.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

async function reindex(onlyStale: boolean): Promise<void> {
  const settings = readSettings(ROOT, process.env, [])
  await onReachedDatabase(settings, async (db) => {
    const started = performance.now()
    const { done } = await reindexArticles(db, { onlyStale }, progressSince(started))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${process.stdout.isTTY ? '\n' : ''}Reindexed ${done} articles in ${seconds} s.`)
  })
}

/** One line that is written over on a terminal; elsewhere a line for each tenth. */
function progressSince(started: number): (progress: ReindexProgress) => void {
  let shown = -1
  return ({ done, total }) => {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
    if (!process.stdout.isTTY && tenth === shown) return
    shown = tenth
    const rate = done / Math.max(0.001, (performance.now() - started) / 1000)
    const left = done > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : ''
    const line = `${done} of ${total} articles, ${Math.round(rate)} a second${left}`
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  }
}

try {
  const { values } = parseArgs({ options: { stale: { type: 'boolean', default: false } } })
  await reindex(values.stale)
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 1
}
