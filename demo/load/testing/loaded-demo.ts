// The demonstration of a small province, loaded once for all tests of a process that begin from it.

import { cpSync } from 'node:fs'
import { join } from 'node:path'

import { createDatabase, newDatabase } from '#db/testing/new-database'
import { openFolderStore } from '#domain/media/store/folder-store'

import { loadDemo } from '../load-demo.ts'

export const TODAY = '2026-03-18'
/** A municipality: few divisions, and so few stories. */
export const SMALL_PROVINCE = '11'

interface Loaded {
  template: string
  dataDir: string
}
let loading: Promise<Loaded> | undefined

async function load(): Promise<Loaded> {
  const { TEST_SERVER_URL = '', TEST_TEMPLATE = '', TEST_FOLDER = '' } = process.env
  const template = `${TEST_TEMPLATE}_demo_${process.pid}`
  const dataDir = join(TEST_FOLDER, template)
  const ownerUrl = await createDatabase(TEST_SERVER_URL, template, TEST_TEMPLATE)
  await loadDemo(ownerUrl, {
    store: openFolderStore(join(dataDir, 'media')),
    today: TODAY,
    stop: { throwIfAborted() {} },
  })
  return { template, dataDir }
}

/** A copy of its database under that name, and of its files in `dataDir`. PROVINCE is that province. */
export async function copyLoadedDemo(name: string, dataDir: string) {
  loading ??= load()
  const loaded = await loading
  cpSync(loaded.dataDir, dataDir, { recursive: true, preserveTimestamps: true })
  return newDatabase(process.env['TEST_SERVER_URL'] ?? '', name, loaded.template)
}
