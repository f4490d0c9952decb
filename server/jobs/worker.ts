// The process of `npm run worker`: the jobs alone, without a web server. It ends on SIGTERM, or when the
// one who started it is gone.

import { resolve } from 'node:path'

import { poolBounds } from '#db/pool-bounds'
import { openWatchedPools } from '#db/watched-pools'
import { readBackupPlan } from '#domain/backup/plan'
import { openMediaStore, openPartsStore } from '#domain/media/store/open-media-store'
import { readVariable } from '#lib/settings/variables'

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
const connections = readVariable('DATABASE_CONNECTIONS', process.env)
const pools = openWatchedPools(databaseUrl, poolBounds(connections, false))
pools.watch()
const web = { internalUrl: required('INTERNAL_URL'), authSecret: required('NEXTAUTH_SECRET') }
const db = () => pools.of('job')
watchClock(db)
const jobs = runJobs({
  db,
  databaseUrl,
  ...web,
  dataDir,
  store: openMediaStore(process.env, dataDir),
  parts: openPartsStore(process.env, dataDir),
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
    .then(() => pools.close(2))
    .then(() => process.exit(0))
})
