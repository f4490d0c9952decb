// Restores a backup into a throw-away database and compares rows, pictures and the audit log's chain:
//   npm run backup:verify -- FILE
// The portal and its database are left alone, and need not be on this machine.

import './launch/env-file.ts'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { restoreBackup } from '#domain/backup/restore-backup'
import { readVariable } from '#lib/settings/variables'
import { describeBackup, readFileArgument, runCommand } from './launch/backup-command.ts'
import { step } from './launch/steps.ts'

await runCommand(async (closing) => {
  const file = readFileArgument(process.argv.slice(2), '用法：npm run backup:verify -- 备份文件')
  const key = readVariable('BACKUP_KEY', process.env)
  const folder = mkdtempSync(join(tmpdir(), 'portal-verify-'))
  closing.add(() => rmSync(folder, { recursive: true, force: true }))
  const { header, manifest } = await step('正在恢复到临时数据库', async () => {
    const database = await startEmbeddedDatabase(folder, randomBytes(24).toString('hex'), false)
    closing.add(database.stop)
    const { ownerUrl } = database
    const { signal } = closing
    return restoreBackup({ file, key, ownerUrl, store: null, roomAt: folder, signal })
  })
  for (const line of describeBackup(header, manifest)) console.log(`  ${line}`)
  console.log(`${file} 完整：数据、图片和审计记录都和备份时一样。`)
})
