import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Story } from '#domain/article/forms/story'
import { env } from '#server/env'
import { logFault } from '#server/log'

/** The bytes of a story's pictures by media id. A file that cannot be read is logged and left out. */
export async function readPictures({ pictures }: Story): Promise<Map<number, Uint8Array>> {
  const bytes = new Map<number, Uint8Array>()
  for (const [mediaId, { storageKey }] of pictures) {
    try {
      bytes.set(mediaId, await readFile(join(env().mediaFolder, storageKey)))
    } catch (error) {
      logFault(error, 'form-picture')
    }
  }
  return bytes
}
