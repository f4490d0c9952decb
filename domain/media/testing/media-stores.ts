// A store of pictures of each kind for tests, empty: a folder, and a bucket of a server that checks signatures.

import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Bucket } from '#lib/settings/bucket'
import { createBucketServer } from '#lib/testing/s3-server/server'

import { openBucketStore } from '../store/bucket-store.ts'
import { openFolderStore } from '../store/folder-store.ts'
import type { MediaStore } from '../store/media-store.ts'

const NAME = 'portal-pictures'
const KEYS = { accessKey: 'AKEXAMPLE', secretKey: 'the secret of a test' }

export interface OpenedStore {
  store: MediaStore
  /** Where the files of the store, or of its server, lie. */
  folder: string
  close(): Promise<void>
}

async function openFolder(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-media-'))
  return {
    store: openFolderStore(folder),
    folder,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

export async function openBucket(): Promise<
  OpenedStore & { bucket: Bucket; end(): Promise<void> }
> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bucket-'))
  const server = createBucketServer({ ...KEYS, bucket: NAME, folder })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}`
  const bucket = { name: NAME, endpoint, region: 'us-east-1', isPath: true, ...KEYS }
  const end = async () => {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return {
    store: openBucketStore(bucket),
    folder,
    bucket,
    end,
    async close() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const MEDIA_STORES: readonly [MediaStore['kind'], () => Promise<OpenedStore>][] = [
  ['folder', openFolder],
  ['bucket', openBucket],
]
