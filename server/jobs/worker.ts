// The process of `npm run worker`: the jobs alone, without a web server. It ends on SIGTERM, or when the
// one who started it is gone.

import { resolve } from 'node:path'

import { openWatchedPool } from '#db/watched-pool'
import { readBackupPlan } from '#domain/backup/plan'

import { watchClock } from '../watch-clock.ts'
import { logFromWorker } from './log-from-worker.ts'
import { runJobs } from './run-jobs.ts'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

// What it writes is for nobody else of the machine.
process.umask(0o077)
const databaseUrl = required('DATABASE_URL')
const dataDir = resolve(required('DATA_DIR'))
const QUERY_MS = 15_000
const pool = openWatchedPool(databaseUrl, { connections: 4 })
pool.watch()
const web = { internalUrl: required('INTERNAL_URL'), authSecret: required('NEXTAUTH_SECRET') }
const db = () => pool.within(QUERY_MS)
watchClock(db)
const jobs = runJobs({
  db,
  databaseUrl,
  ...web,
  dataDir,
  backups: readBackupPlan(process.env, dataDir),
  log: logFromWorker(web),
})
// Timers of the jobs let the process end; this keeps it until it is asked to.
const alive = setInterval(() => {}, 60_000)
process.send?.('ready')
process.once('SIGTERM', () => {
  clearInterval(alive)
  void jobs
    .stop()
    .then(() => pool.close(2))
    .then(() => process.exit(0))
})
