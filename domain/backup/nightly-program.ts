// The process that takes the nightly backup, with the application's own address of the database. It ends when the one
// that started it is gone.

import * as os from 'node:os'
import { resolve } from 'node:path'

import { messageOf } from '#lib/process/explain-error'
import { programVersion } from '#lib/process/program-version'
import { readVariable } from '#lib/settings/variables'

import { lowerPriority } from '../media/lower-priority.ts'
import { openMediaStore } from '../media/store/open-media-store.ts'
import { backUp } from './back-up.ts'
import { readBackupPlan } from './plan.ts'

const stopping = new AbortController()
process.once('disconnect', () => stopping.abort(new Error('The portal was stopped')))
process.once('SIGTERM', () => stopping.abort(new Error('The portal was stopped')))
process.umask(0o077)
lowerPriority(os.constants.priority.PRIORITY_LOW)

try {
  const dataDir = resolve(readVariable('DATA_DIR', process.env))
  const { folder, key, retention } = readBackupPlan(process.env, dataDir)
  const databaseUrl = readVariable('DATABASE_URL', process.env)
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set')
  await backUp({
    databaseUrl,
    store: openMediaStore(process.env, dataDir),
    folder,
    key,
    program: programVersion(resolve(import.meta.dirname, '../..')),
    now: new Date(),
    // Better one without a picture than none; the row counts them, and the alarm names it.
    allowMissing: true,
    nightly: retention,
    signal: stopping.signal,
  })
} catch (error) {
  process.stderr.write(messageOf(error))
  process.exitCode = 1
}
process.disconnect?.()
