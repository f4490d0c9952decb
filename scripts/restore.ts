// Brings a backup back into an empty place, compares all of it and migrates it to this program:
//   npm run restore -- FILE
// DATA_DIR, and with DATABASE_URL that database, must be empty. npm start serves it afterwards.

import './launch/env-file.ts'
import { restoreBackup } from '#domain/backup/restore-backup'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { readVariable } from '#lib/settings/variables'
import { describeBackup, readFileArgument } from './launch/backup-command.ts'
import { markUnfinishedRestore } from './launch/data-folder.ts'
import { withDatabase } from './launch/with-database.ts'

const USAGE = '用法：npm run restore -- 备份文件'

function readCommand() {
  try {
    return {
      file: readFileArgument(process.argv.slice(2), USAGE),
      key: readVariable('BACKUP_KEY', process.env),
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    console.error(messageOf(error))
    process.exit(1)
  }
}

const { file, key } = readCommand()
let finish = () => {}
await withDatabase(
  '恢复好了',
  async () => finish(),
  async ({ ownerUrl, dataDir, stop }) => {
    const unmark = markUnfinishedRestore(dataDir)
    try {
      const { header, manifest } = await restoreBackup({
        file,
        key,
        ownerUrl,
        store: openMediaStore(process.env, dataDir),
        roomAt: dataDir,
        signal: stop,
      })
      for (const line of describeBackup(header, manifest)) console.log(`  ${line}`)
      finish = unmark
    } catch (error) {
      // What was begun is gone again.
      if (!stop.aborted) unmark()
      throw error
    }
  },
)
