// Compares revisions, pictures, the audit log, the build and a sample of pages with what was stored, built and
// published, as the jobs do every night:
//   npm run integrity:verify
// What differs is printed, and written down as the jobs would, alarm included. Ends with 0 when all is as it was, 1
// when something is not, 2 when the question could not be asked. The portal may run meanwhile; pages are only
// compared where it does.

import './launch/env-file.ts'
import { join } from 'node:path'
import { checkIntegrity } from '#domain/integrity/check-integrity'
import { formatFinding } from '#domain/integrity/findings'
import { webSource } from '#domain/integrity/web-source'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { explainError, messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { readVariable } from '#lib/settings/variables'
import { ROOT } from './launch/backup-command.ts'
import { findRunning } from './launch/lock.ts'
import { onReachedDatabase } from './launch/reach-database.ts'
import { ensureSecrets } from './launch/secrets.ts'
import { ownAddress, readSettings, type Settings } from './launch/settings.ts'

async function findSource(settings: Settings) {
  const internalUrl = findRunning(settings.dataDir)?.own ?? ownAddress(settings)
  try {
    const answer = await fetch(new URL('/api/health/live', internalUrl))
    if (!answer.ok) return null
  } catch {
    return null
  }
  const { authSecret } = await ensureSecrets(settings.dataDir)
  const given = readVariable('NEXTAUTH_SECRET', process.env)
  return webSource({ internalUrl, authSecret: given ?? authSecret })
}

try {
  const settings = readSettings(ROOT, process.env)
  const { kinds, found } = await onReachedDatabase(settings, async (db) =>
    checkIntegrity({
      db,
      store: openMediaStore(process.env, settings.dataDir),
      distDir: settings.distDir,
      publicDir: join(ROOT, 'public'),
      source: await findSource(settings),
      all: true,
      now: new Date(),
    }),
  )
  if (!kinds.includes('page')) console.log('这里没有开着的网站，网页没有核对。')
  for (const one of found) console.error(formatFinding(one))
  if (found.length === 0) console.log('核对过的都和原来一样。')
  else process.exitCode = 1
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? messageOf(reason) : reason)
  process.exitCode = 2
}
