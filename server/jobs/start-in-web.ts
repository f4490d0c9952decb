import { jobDatabase } from '../database.ts'
import { env } from '../env.ts'
import { logError } from '../log.ts'
import { mediaStore, partsStore } from '../media-store.ts'
import { runJobs, type RunningJobs } from './run-jobs.ts'

const held = globalThis as typeof globalThis & { portalJobs?: RunningJobs }

/** Has this web process work at the jobs too, unless a worker of its own does (JOBS=apart). */
export function startJobsInWeb(): void {
  const { JOBS, INTERNAL_URL } = process.env
  if (JOBS === 'apart' || !INTERNAL_URL || held.portalJobs) return
  const { databaseUrl, authSecret, dataDir, backups } = env()
  const jobs = runJobs({
    db: jobDatabase,
    databaseUrl,
    internalUrl: INTERNAL_URL,
    authSecret,
    dataDir,
    store: mediaStore(),
    parts: partsStore(),
    backups,
    log: logError,
  })
  held.portalJobs = jobs
  process.once('SIGTERM', () => void jobs.stop())
}
