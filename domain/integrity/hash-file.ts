import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/**
 * SHA-256 of a file, hex; null when it is not there. Read whole: a build has thousands of files of a few kilobytes, and a
 * stream for each takes twenty times as long as its bytes. The largest that we keep is a picture.
 */
export async function hashFile(path: string): Promise<string | null> {
  try {
    return hash('sha256', await readFile(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
