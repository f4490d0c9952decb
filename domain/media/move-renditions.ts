import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { EncodedPicture } from './encode-apart.ts'

/** Where a rendition of the picture with these bytes is kept, below the media folder. */
export const storageKey = (sha256: string, fileName: string): string =>
  `${sha256.slice(0, 2)}/${sha256.slice(2, 34)}-${fileName}`

/** Moves what was encoded into `folder` to where it is served from; files that are there are replaced. */
export async function moveRenditions(
  { renditions }: EncodedPicture,
  { folder, mediaFolder, sha256 }: { folder: string; mediaFolder: string; sha256: string },
): Promise<void> {
  for (const { fileName } of renditions) {
    const target = join(mediaFolder, storageKey(sha256, fileName))
    await mkdir(dirname(target), { recursive: true })
    await rename(join(folder, fileName), target)
  }
}
