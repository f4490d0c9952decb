// Brings the database of a portal that does not run up to this program:
//   npm run upgrade [-- --without-backup] [--allow-missing]
// Backs it up first, migrates as npm start does, and walks what must hold afterwards. With BACKUP_KEY the backup is
// encrypted. docs/backup.md says how to go back.

import './launch/env-file.ts'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/client'
import { findPending } from '#db/migrate'
import { backUp } from '#domain/backup/back-up'
import { openMediaStore } from '#domain/media/store/open-media-store'
import { checkRows } from '#domain/integrity/check-rows'
import { OperatorError } from '#lib/process/operator-error'
import { programVersion } from '#lib/process/program-version'
import { readVariable } from '#lib/settings/variables'
import { ROOT } from './launch/backup-command.ts'
import { findPortalKind, foreignDatabase } from './launch/portal.ts'
import { readSettings } from './launch/settings.ts'
import { countRows, describeCounts } from './launch/count-rows.ts'
import { withDatabase, type WorkContext } from './launch/with-database.ts'

const USAGE = '用法：npm run upgrade [-- --without-backup] [--allow-missing]'

function readOptions() {
  try {
    return parseArgs({
      options: {
        'without-backup': { type: 'boolean', default: false },
        'allow-missing': { type: 'boolean', default: false },
      },
    }).values
  } catch {
    console.error(USAGE)
    process.exit(1)
  }
}

const options = readOptions()
const settings = readSettings(ROOT, process.env)
let pending: string[] = []
let before = new Map<string, number>()

async function prepare({ ownerUrl, dataDir, stop }: WorkContext): Promise<void> {
  const kind = await findPortalKind(ownerUrl)
  if (kind === 'empty') {
    throw new OperatorError(
      '这里还没有网站可以升级：npm start 开演示站，npm run setup 建正式网站。',
    )
  }
  if (kind === 'foreign') throw foreignDatabase(settings)
  pending = await findPending(ownerUrl)
  before = await countRows(ownerUrl)
  if (pending.length === 0) {
    console.log('  数据库已经是最新的，不用备份。')
    return
  }
  if (options['without-backup']) {
    console.log('  按您的要求没有备份：出了错就回不去了。')
    return
  }
  const { file, sha256 } = await backUp({
    databaseUrl: ownerUrl,
    store: openMediaStore(process.env, dataDir),
    folder: settings.backupDir,
    key: readVariable('BACKUP_KEY', process.env),
    program: programVersion(ROOT),
    now: new Date(),
    allowMissing: options['allow-missing'],
    nightly: null,
    signal: stop,
  })
  console.log(`  已经备份：${file}`)
  console.log(`  SHA-256 ${sha256}`)
}

async function report({ ownerUrl }: WorkContext): Promise<void> {
  for (const tag of pending) console.log(`  已经升级：${tag}`)
  for (const line of describeCounts(before, await countRows(ownerUrl))) console.log(`  ${line}`)
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    const broken = await checkRows(db)
    if (broken.length === 0) {
      console.log('  核对过了：数据、版本和审计记录都对。')
      return
    }
    for (const line of broken) console.error(`  ${line}`)
    throw new OperatorError(
      '数据库升级了，可是里面有不该有的情况，见上面。查清以前不要开站；备份是升级以前的。',
    )
  } finally {
    await close()
  }
}

await withDatabase('升级好了', report, prepare)
