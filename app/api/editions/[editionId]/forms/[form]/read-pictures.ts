import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { EditionExport } from '#domain/article/forms/edition-export'
import { env } from '#server/env'
import { logError } from '#server/log'

/** The bytes of an article's pictures by media id. A file that cannot be read is logged and left out. */
export async function readPictures({ pictures }: EditionExport): Promise<Map<number, Uint8Array>> {
  const bytes = new Map<number, Uint8Array>()
  for (const [mediaId, { storageKey }] of pictures) {
    try {
      bytes.set(mediaId, await readFile(join(env().mediaFolder, storageKey)))
    } catch (error) {
      logError(error, 'form-picture')
    }
  }
  return bytes
}
