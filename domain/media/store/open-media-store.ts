import { resolve } from 'node:path'

import { readBucket, type Environment } from '#lib/settings/variables'

import { openBucketStore } from './bucket-store.ts'
import { openFolderStore } from './folder-store.ts'
import type { MediaStore } from './media-store.ts'

/** Where this portal keeps its pictures, by its settings. Nothing is asked of a bucket yet. */
export const openMediaStore = (env: Environment, dataDir: string): MediaStore =>
  openStore(env, { folder: resolve(/* turbopackIgnore: true */ dataDir, 'media'), prefix: '' })

/** Where parts of files lie until all are here: each web server of a portal may be sent the next one. */
export const openPartsStore = (env: Environment, dataDir: string): MediaStore =>
  openStore(env, {
    folder: resolve(/* turbopackIgnore: true */ dataDir, 'incoming'),
    prefix: 'parts/',
  })

function openStore(
  env: Environment,
  { folder, prefix }: { folder: string; prefix: string },
): MediaStore {
  const bucket = readBucket(env)
  return bucket ? openBucketStore(bucket, prefix) : openFolderStore(folder)
}
