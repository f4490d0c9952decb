// npm run worker: works at the jobs in a process of its own, beside a portal that was started with
// JOBS=apart. It needs the portal's database and its web server, and neither starts nor stops them.

import './launch/env-file.ts'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { appAddress } from '#db/app-role'
import { endChild, spawnNode, whenEnded } from './launch/child.ts'
import { openClosing } from './launch/closing.ts'
import { explainError } from '#lib/process/explain-error'
import { keepRunning } from './launch/keep-running.ts'
import { findRunningDatabase } from './launch/reach-database.ts'
import { OperatorError } from '#lib/process/operator-error'
import { ensureSecrets } from './launch/secrets.ts'
import { requireInternal } from './launch/require-internal.ts'
import { readSettings } from './launch/settings.ts'
import { readVariable } from '#lib/settings/variables'
import { shareFacts, sharingOf } from './launch/shared-facts.ts'
import { webEnvironment } from './launch/web-environment.ts'

const ROOT = join(import.meta.dirname, '..')

async function main(): Promise<number> {
  const closing = openClosing()
  const settings = readSettings(ROOT, process.env)
  try {
    const ownerUrl = await findRunningDatabase(settings)
    const secrets = await ensureSecrets(settings.dataDir)
    const appUrl = settings.appDatabaseUrl ?? appAddress(ownerUrl, secrets.appPassword)
    const env = webEnvironment(process.env, settings, secrets, appUrl)
    const webUrl = readVariable('WEB_URL', process.env)
    if (webUrl !== null) {
      await closing.unlessStopped(requireInternal(webUrl))
      env['INTERNAL_URL'] = webUrl
    }
    await closing.unlessStopped(shareFacts(ownerUrl, sharingOf(env, appUrl)))
    let child: ChildProcess | undefined
    closing.add(async () => child && endChild(child))
    const open = () => {
      const opened = spawnNode(['server/jobs/worker.ts'], { root: ROOT, env, output: 'inherit' })
      opened.once('message', () => console.log('正在处理任务。按 Ctrl-C 停下。Ctrl-C stops it.'))
      child = opened
      const lost = whenEnded(opened).then((code): never => {
        throw new Error(`任务进程意外停了（代码 ${code}）。`)
      })
      return { lost }
    }
    const { signal } = closing
    await closing.unlessStopped(keepRunning('任务进程', open(), async () => open(), { signal }))
  } catch (error) {
    if (!closing.signal.aborted) {
      const reason = explainError(error, settings.dataDir)
      console.error(reason instanceof OperatorError ? reason.message : reason)
    }
  }
  await closing.closeAll()
  return closing.signal.aborted ? 0 : 1
}

process.exit(await main())
