// Writes the database and the pictures into one file while the portal runs:
//   npm run backup [-- --to DIR] [--allow-missing]
// DIR is BACKUP_DIR, or DATA_DIR/backups, unless given. The file is read again before it counts. With BACKUP_KEY the file is encrypted. secrets.json is not in it.
// Ends with 3 where the backup was written and its rows are not what was stored.
// docs/backup.md says what a restore needs besides.

import './launch/env-file.ts'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '#domain/backup/back-up'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { checkRows } from '#domain/integrity/check-rows'
import { programVersion } from '#lib/process/program-version'
import { readVariable } from '#lib/settings/variables'
import { describeBackup, ROOT, runCommand } from './launch/backup-command.ts'
import { onReachedAddress, onReachedDatabase } from './launch/reach-database.ts'
import { readSettings } from './launch/settings.ts'
import { step } from './launch/steps.ts'

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, 'allow-missing': { type: 'boolean', default: false } },
  })
  const settings = readSettings(ROOT, process.env)
  const { dataDir, backupDir } = settings
  const key = readVariable('BACKUP_KEY', process.env)
  const folder =
    values.to === undefined ? backupDir : resolve(process.env.INIT_CWD ?? '', values.to)
  const taken = await step('正在备份', () =>
    onReachedAddress(settings, (databaseUrl) =>
      backUp({
        databaseUrl,
        store: openMediaStore(process.env, dataDir),
        folder,
        key,
        program: programVersion(ROOT),
        now: new Date(),
        allowMissing: values['allow-missing'],
        nightly: null,
        signal,
      }),
    ),
  )
  for (const line of describeBackup(taken.header, taken.manifest)) console.log(`  ${line}`)
  console.log(`${taken.file} (${(taken.bytes / 1024 / 1024).toFixed(1)} MB)`)
  console.log(`SHA-256 ${taken.sha256}`)
  const broken = await step(
    '正在核对数据',
    // As of one moment: people write meanwhile.
    () =>
      onReachedDatabase(settings, (db) =>
        db.transaction((tx) => checkRows(tx), {
          isolationLevel: 'repeatable read',
          accessMode: 'read only',
        }),
      ),
    (found) => (found.length === 0 ? '和存入时一样' : '和存入时不一样'),
  )
  console.log(
    key === null
      ? '没有加密：拿到文件的人什么都能看。要加密，先设 BACKUP_KEY。'
      : '已经加密：没有 BACKUP_KEY 谁也恢复不了，密钥要另放一处。',
  )
  if (broken.length === 0) return
  for (const sentence of broken) console.error(`  ${sentence}`)
  console.error(
    `警报：${taken.file} 里有被改过的数据，npm run backup:verify 不会认它。` +
      '留着以前的备份，再运行 npm run integrity:verify 看是哪几处。',
  )
  process.exitCode = 3
})
