import 'server-only'
import { open, stat } from 'node:fs/promises'

import { lazyBody } from '#lib/http/lazy-body'

const CHUNK_BYTES = 64 * 1_024

/** Whether the file is there: a record may outlive it, when a disk was lost or restored in part. */
export async function hasFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  return found?.isFile() === true
}

/** The bytes of a file as a response body; the file is open only while somebody reads. */
export function fileBody(path: string): ReadableStream<Uint8Array> {
  return lazyBody(() => readChunks(path))
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES))
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
