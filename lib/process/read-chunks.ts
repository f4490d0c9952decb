import { open } from 'node:fs/promises'

const CHUNK_BYTES = 64 * 1_024

/** The bytes of a file; it is open only while somebody reads. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(/* turbopackIgnore: true */ path)
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
