import type { EditionExport } from '#domain/article/forms/edition-export'
import { logError } from '#server/log'
import { mediaStore } from '#server/media-store'

/** The bytes of an article's pictures by media id. A file that cannot be read is logged and left out. */
export async function readPictures({ pictures }: EditionExport): Promise<Map<number, Uint8Array>> {
  const bytes = new Map<number, Uint8Array>()
  for (const [mediaId, { storageKey }] of pictures) {
    try {
      const read = await mediaStore().read(storageKey)
      if (!read) throw new Error(`The picture ${storageKey} is not in its place`)
      bytes.set(mediaId, read)
    } catch (error) {
      logError(error, 'form-picture')
    }
  }
  return bytes
}
