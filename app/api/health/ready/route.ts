import { connection } from 'next/server'

import { runsSite } from '#domain/account/runs-site'
import { readBackupState } from '#domain/backup/backup-state'
import { countWorkers } from '#domain/notice/list-jobs'
import { listFindings } from '#domain/integrity/findings'
import { isClockOff, measureClock } from '#domain/health/clock'
import { findUndelivered } from '#domain/notice/deliver-outbox'
import { findOverdue } from '#domain/publication/find-overdue'
import { database, pingDatabase } from '#server/database'
import { readDiskSpace } from '#server/disk-space'
import { env } from '#server/env'
import { currentActor } from '#server/session'

/**
 * Reports whether the process can serve: its database answers too. Who runs the site also learns of the
 * editions that missed their time, of what waits in the outbox, how many processes work at the jobs, how
 * much room the disk has, when a real portal was last backed up, how far the clock is from the database's, and
 * what is not as it was stored, built or published.
 */
export async function GET(): Promise<Response> {
  await connection()
  const ready = await pingDatabase()
  return Response.json(
    { ready, ...(ready ? await readDetails() : {}) },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function readDetails() {
  const actor = await currentActor()
  if (!actor || !runsSite(actor)) return {}
  const db = database()
  const { dataDir, backups } = env()
  const now = new Date()
  const [overdue, undelivered, workers, disk, backup, findings, offset] = await Promise.all([
    findOverdue(db, { now }),
    findUndelivered(db),
    countWorkers(db),
    readDiskSpace(dataDir),
    readBackupState(db, { actor, now, isNightly: backups.at !== null }),
    listFindings(db, { actor, now }),
    measureClock(db),
  ])
  const clock = { offsetMilliseconds: offset, isOff: isClockOff(offset) }
  return { overdue, undelivered, workers, disk, backup, findings, clock }
}
