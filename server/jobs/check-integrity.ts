import { resolve } from 'node:path'

import { getPortalKind } from '#domain/portal/portal-kind'
import { runProgram } from '#lib/process/run-program'

import type { JobContext, TimedJob } from './job.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/integrity/check-program.ts')
const DEADLINE_SECONDS = 3_600

/** A demonstration, whose rows people and tests change as they like, is checked by the command alone. */
async function check(context: JobContext, args: string[]): Promise<void> {
  const { db, databaseUrl, dataDir, internalUrl, authSecret } = context
  if ((await getPortalKind(db())) !== 'real') return
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    INTERNAL_URL: internalUrl,
    NEXTAUTH_SECRET: authSecret,
  }
  await runProgram(PROGRAM, { env, args, deadlineMs: DEADLINE_SECONDS * 1_000 })
}

/** Compares revisions, pictures, the audit log, the build and pages with what was stored, built and published. */
export const checkIntegrity: TimedJob = {
  name: 'check-integrity',
  label: '每夜防篡改检查',
  deadlineSeconds: DEADLINE_SECONDS,
  cron: '20 4 * * *',
  work: (context) => check(context, ['--all']),
}

/** The same for what readers get: the build, and some pages. */
export const checkServed: TimedJob = {
  name: 'check-served',
  label: '每小时核对网页',
  deadlineSeconds: DEADLINE_SECONDS,
  cron: '40 * * * *',
  work: (context) => check(context, []),
}
