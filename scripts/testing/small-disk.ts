// A disk of its own that can be filled: in memory, where this process may mount one.

import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Coarse first, then to the last byte. */
const CHUNKS = [1_048_576, 4_096, 1]

export interface SmallDisk {
  path: string
  fill(): void
  free(): void
  unmount(): void
}

/** Null where none may be mounted. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const options = `size=${megabytes}m,mode=755`
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  if (run.status !== 0) {
    rmSync(path, { recursive: true })
    return null
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill() {
      const file = openSync(filler, 'a')
      for (const size of CHUNKS) writeUntilFull(file, size)
      closeSync(file)
    },
    free: () => rmSync(filler, { force: true }),
    unmount() {
      spawnSync('umount', ['-l', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(file: number, size: number): void {
  const chunk = Buffer.alloc(size)
  try {
    while (writeSync(file, chunk) === size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
