import { resolve } from 'node:path'

import { getPortalKind } from '#domain/portal/portal-kind'
import { runProgram } from '#lib/process/run-program'

import type { TimedJob } from './job.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/backup/nightly-program.ts')
const DEADLINE_SECONDS = 6 * 3_600

/** Backs a real portal up, and deletes its backups whose time is over. A demonstration has nothing to lose. */
export const nightlyBackup: TimedJob = {
  name: 'nightly-backup',
  label: '每夜备份',
  deadlineSeconds: DEADLINE_SECONDS,
  cron: ({ backups: { at } }) => at && `${at.minute} ${at.hour} * * *`,
  async work({ db, databaseUrl, dataDir, backups: { at } }) {
    if (at === null || (await getPortalKind(db())) !== 'real') return
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
    await runProgram(PROGRAM, { env, deadlineMs: DEADLINE_SECONDS * 1_000 })
  },
}
