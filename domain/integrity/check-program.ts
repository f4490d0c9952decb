// The process that checks integrity for the jobs; with --all rows and pictures too. It ends when the one that
// started it is gone.

import * as os from 'node:os'
import { join, resolve } from 'node:path'

import { openDatabase } from '#db/client'
import { messageOf } from '#lib/process/explain-error'
import { readVariable } from '#lib/settings/variables'

import { lowerPriority } from '../media/lower-priority.ts'
import { openMediaStore } from '../media/store/open-media-store.ts'
import { checkIntegrity } from './check-integrity.ts'
import { webSource } from './web-source.ts'

process.once('disconnect', () => process.exit(1))
lowerPriority(os.constants.priority.PRIORITY_LOW)

function required(name: 'DATABASE_URL' | 'NEXTAUTH_SECRET'): string {
  const value = readVariable(name, process.env)
  if (value === null) throw new Error(`${name} is not set`)
  return value
}

const root = resolve(import.meta.dirname, '../..')
const { db, close } = openDatabase(required('DATABASE_URL'), { connections: 2 })
try {
  const internalUrl = process.env['INTERNAL_URL']
  await checkIntegrity({
    db,
    store: openMediaStore(process.env, readVariable('DATA_DIR', process.env)),
    distDir: join(root, readVariable('NEXT_DIST_DIR', process.env)),
    publicDir: join(root, 'public'),
    source: internalUrl
      ? webSource({ internalUrl, authSecret: required('NEXTAUTH_SECRET') })
      : null,
    all: process.argv.includes('--all'),
    now: new Date(),
  })
} catch (error) {
  process.stderr.write(messageOf(error))
  process.exitCode = 1
} finally {
  await close()
}
process.disconnect?.()
