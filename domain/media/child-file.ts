import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The bytes of a file that a child left in its folder. The child is not trusted: what is no plain file (a
 * link to something only the portal may read) or is larger than it may be is an error.
 */
export async function readChildFile(
  folder: string,
  fileName: string,
  maxBytes: number,
): Promise<Buffer> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const file = await open(join(folder, fileName), flags)
  try {
    const found = await file.stat()
    if (!found.isFile() || found.nlink !== 1 || found.size > maxBytes) {
      throw new Error(`A child left something else than a file of at most ${maxBytes} bytes`)
    }
    return await file.readFile()
  } finally {
    await file.close()
  }
}
