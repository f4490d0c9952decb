import { randomBytes } from 'node:crypto'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { EncodedPicture } from './encode-apart.ts'

/** A new random part of the paths of one picture's renditions. */
export const createFileKey = (): string => randomBytes(17).toString('hex')

/** Where a rendition is kept, below the media folder. `fileKey` is its picture's. */
export const storageKey = (fileKey: string, fileName: string): string =>
  `${fileKey.slice(0, 2)}/${fileKey.slice(2)}-${fileName}`

/** Moves what was encoded into `folder` to where it is served from; files that are there are replaced. */
export async function moveRenditions(
  { renditions }: EncodedPicture,
  { folder, mediaFolder, fileKey }: { folder: string; mediaFolder: string; fileKey: string },
): Promise<void> {
  for (const { fileName } of renditions) {
    const target = join(mediaFolder, storageKey(fileKey, fileName))
    await mkdir(dirname(target), { recursive: true })
    await rename(join(folder, fileName), target)
  }
}
