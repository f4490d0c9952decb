// npm run counts:rebuild: makes the sums that readers’ pages and the figures show again from the rows. The portal may run
// meanwhile, and nobody waits.

import './launch/env-file.ts'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { explainError } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { onReachedDatabase } from './launch/reach-database.ts'
import { readSettings } from './launch/settings.ts'

const settings = readSettings(dirname(dirname(fileURLToPath(import.meta.url))), process.env, [])
try {
  await onReachedDatabase(settings, async (db) => {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`)
      await tx.execute(sql`select rebuild_counts()`)
    })
  })
  console.log('数好了')
} catch (error) {
  const reason = explainError(error, settings.dataDir)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 1
}
