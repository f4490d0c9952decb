// Work on the portal's database while the portal itself does not run.

import { dirname } from 'node:path'
import { openClosing } from './closing.ts'
import { openDataFolder } from './data-folder.ts'
import { openDatabase, prepareDatabase } from './database.ts'
import { explainError } from '#lib/process/explain-error'
import { lockDataFolder } from './lock.ts'
import { OperatorError } from '#lib/process/operator-error'
import { ensureSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { step } from './steps.ts'

const ROOT = dirname(dirname(import.meta.dirname))
const MEGABYTES = 150

export interface WorkContext {
  ownerUrl: string
  dataDir: string
  outside: boolean
  /** Aborted when a stop was asked for. */
  stop: AbortSignal
}

type Work = (context: WorkContext) => Promise<void>

/**
 * Opens the database, runs `before`, migrates, runs `after`, closes; ends the process on failure. A stop
 * waits for `after`, which gets it.
 */
export async function withDatabase(
  outcome: string,
  after: Work,
  before: Work = async () => {},
): Promise<void> {
  const closing = openClosing()
  const settings = readSettings(ROOT, process.env)
  const { dataDir } = settings
  try {
    openDataFolder(dataDir, MEGABYTES)
    closing.add(lockDataFolder(dataDir, '没有网址'))
    const secrets = await ensureSecrets(dataDir)
    await step(
      '正在处理数据库',
      async () => {
        const database = await openDatabase(settings, secrets)
        closing.add(() => database.stop())
        const { ownerUrl, outside } = database
        const context = { ownerUrl, dataDir, outside, stop: closing.signal }
        await closing.unlessStopped(before(context))
        await closing.unlessStopped(prepareDatabase(database, settings, secrets))
        await after(context)
      },
      () => outcome,
    )
  } catch (error) {
    const reason = explainError(error, dataDir)
    if (!closing.signal.aborted) {
      console.error(reason instanceof OperatorError ? reason.message : reason)
      process.exitCode = 1
    }
  }
  await closing.closeAll()
  closing.release()
}
