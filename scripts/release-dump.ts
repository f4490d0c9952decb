// Keeps the schema of a release with data, as a backup without pictures, in db/releases:
//   npm run release:dump
// Made from the demonstration of a small province in a throw-away database. Run it when the version is raised; every
// one of them is brought up to date by scripts/releases.db.test.ts.

import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/client'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { migrateDatabase } from '#db/migrate'
import { loadDemo } from '#demo/load/load-demo'
import { buildEntry, type AuditContext } from '#domain/audit/entry'
import { writeEntry } from '#domain/audit/write-entry'
import { takeBackup } from '#domain/backup/take-backup'
import { openFolderStore } from '#domain/media/store/folder-store'
import { programVersion } from '#lib/process/program-version'
import { ROOT, runCommand } from './launch/backup-command.ts'
import { step } from './launch/steps.ts'

/** A municipality: few divisions, and so few articles. */
const SMALL_PROVINCE = '11'
/** The same rows whenever it is made. */
const TODAY = '2026-03-18'
const ENTRIES = 20

/** The demonstration has done nothing yet that the audit log keeps. */
async function signIn(ownerUrl: string): Promise<void> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    const auditContext: AuditContext = {
      action: 'sign-in',
      request: null,
      accountId: null,
      address: '192.0.2.1',
    }
    for (let count = 0; count < ENTRIES; count += 1) {
      await writeEntry(db, buildEntry(auditContext, { result: 'ok', value: { count } }))
    }
  } finally {
    await close()
  }
}

await runCommand(async (closing) => {
  process.env.PROVINCE = SMALL_PROVINCE
  const folder = mkdtempSync(join(tmpdir(), 'portal-release-'))
  closing.add(() => rmSync(folder, { recursive: true, force: true }))
  const database = await startEmbeddedDatabase(folder, randomBytes(24).toString('hex'), false)
  closing.add(database.stop)
  const { ownerUrl } = database
  await step('Loading a small demonstration', async () => {
    await migrateDatabase(ownerUrl)
    await loadDemo(ownerUrl, {
      store: openFolderStore(join(folder, 'media')),
      today: TODAY,
      stop: closing.signal,
    })
    await signIn(ownerUrl)
  })
  const version = programVersion(ROOT)
  const { file, bytes } = await takeBackup({
    databaseUrl: ownerUrl,
    // Not where its pictures are: the manifest names them as missing, and the file stays small.
    store: openFolderStore(join(folder, 'no-pictures')),
    folder: join(folder, 'backups'),
    key: null,
    program: version,
    now: new Date(),
    allowMissing: true,
    signal: closing.signal,
  })
  const kept = join(ROOT, 'db', 'releases', `${version}.tar.gz`)
  copyFileSync(file, kept)
  console.log(`${kept} (${Math.ceil(bytes / 1024)} kB)`)
})
