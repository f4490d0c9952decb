// A piece of work on the portal's database while the portal itself stands still.

import { dirname } from 'node:path'
import { openClosing } from './closing.ts'
import { openDataFolder } from './data-folder.ts'
import { openDatabase, prepareDatabase } from './database.ts'
import { explainFault } from './explain.ts'
import { lockDataFolder } from './lock.ts'
import { Refusal } from './refusal.ts'
import { ensureSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { step } from './steps.ts'

const ROOT = dirname(dirname(import.meta.dirname))
const MEGABYTES = 150

export interface WorkPlace {
  ownerUrl: string
  dataDir: string
  outside: boolean
}

type Work = (place: WorkPlace) => Promise<void>

/** Opens the database, runs `before`, migrates, runs `after`, closes; ends the process on failure. */
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
    closing.add(lockDataFolder(dataDir, 'no address'))
    const secrets = await ensureSecrets(dataDir)
    await step(
      'Working on the database',
      async () => {
        const database = await openDatabase(settings, secrets)
        closing.add(() => database.stop())
        const place = { ownerUrl: database.ownerUrl, dataDir, outside: database.outside }
        await closing.unlessStopped(before(place))
        await closing.unlessStopped(prepareDatabase(database, settings, secrets))
        await closing.unlessStopped(after(place))
      },
      () => outcome,
    )
  } catch (error) {
    const reason = explainFault(error, dataDir)
    if (!closing.signal.aborted) {
      console.error(reason instanceof Refusal ? reason.message : reason)
      process.exitCode = 1
    }
  }
  await closing.closeAll()
  closing.release()
}
