import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { pack } from 'tar-stream'

import { CHECKSUM_BATCH, CHECKSUMS, MANIFEST, type Manifest } from './backup-format.ts'
import { seal } from './seal.ts'

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface WrittenArchive {
  bytes: number
  /** Of the finished file, as sha256sum prints it. */
  sha256: string
}

export interface ArchiveWriter {
  /** Writes a member; `bytes` must be as many as `size`. No faster than the destination takes them. */
  add(name: string, size: number, bytes: Bytes): Promise<void>
  addText(name: string, text: string): Promise<void>
  /** Writes the manifest and waits for the end of the destination. */
  finish(manifest: Omit<Manifest, 'whole'>): Promise<WrittenArchive>
  /** Ends the destination where it is and waits for that. */
  abandon(): Promise<void>
}

interface Destination {
  to: Writable
  key: string | null
  takenAt: Date
  signal?: AbortSignal | undefined
}

export function openArchive({ to, key, takenAt, signal }: Destination): ArchiveWriter {
  const archive = pack()
  const file = createHash('sha256')
  let fileBytes = 0
  async function* counted(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      file.update(chunk)
      fileBytes += chunk.length
      yield chunk
    }
  }
  const sealed = (source: AsyncIterable<Uint8Array>) => (key === null ? source : seal(source, key))
  const done = pipeline(
    archive,
    createGzip({ level: 1 }),
    sealed,
    counted,
    to,
    signal ? { signal } : {},
  )
  // Each write waits for it too, and throws its error.
  done.catch(() => {})
  const failed = done.then(() => new Promise<never>(() => {}))
  failed.catch(() => {})

  const whole = createHash('sha256')
  let members = 0
  let totalBytes = 0
  let batch: string[] = []
  let batches = 0

  async function write(name: string, size: number, bytes: Bytes): Promise<void> {
    const hash = createHash('sha256')
    const header = { name, size, mode: 0o600, mtime: takenAt }
    const written = Promise.withResolvers<null>()
    const entry = archive.entry(header, (error) =>
      error ? written.reject(error) : written.resolve(null),
    )
    written.promise.catch(() => {})
    // The callback has it too; without a listener it would end the process.
    entry.on('error', () => {})
    for await (const chunk of bytes) {
      hash.update(chunk)
      whole.update(chunk)
      totalBytes += chunk.length
      if (entry.write(chunk)) continue
      const drained = new Promise((resolve) => void entry.once('drain', () => resolve(null)))
      await Promise.race([drained, failed, written.promise])
    }
    entry.end(null)
    await Promise.race([written.promise, failed])
    members += 1
    batch.push(`${hash.digest('hex')}  ${name}`)
  }

  async function writeChecksums(): Promise<void> {
    const lines = batch
    batch = []
    batches += 1
    const text = Buffer.from(`${lines.join('\n')}\n`)
    await write(`${CHECKSUMS}${String(batches).padStart(6, '0')}.sha256`, text.length, [text])
    batch = []
  }

  async function add(name: string, size: number, bytes: Bytes): Promise<void> {
    await write(name, size, bytes)
    if (batch.length >= CHECKSUM_BATCH) await writeChecksums()
  }

  return {
    add,
    addText: (name, text) => {
      const bytes = Buffer.from(text)
      return add(name, bytes.length, [bytes])
    },
    async finish(manifest) {
      if (batch.length > 0) await writeChecksums()
      const sums = { members, bytes: totalBytes, sha256: whole.digest('hex') }
      const text = Buffer.from(`${JSON.stringify({ ...manifest, whole: sums }, null, 2)}\n`)
      archive.entry({ name: MANIFEST, mode: 0o600, mtime: takenAt }, text)
      archive.finalize()
      await done
      return { bytes: fileBytes, sha256: file.digest('hex') }
    },
    async abandon() {
      archive.destroy(new Error('The backup was abandoned'))
      await done.catch(() => {})
      // A file that is still being opened appears after all.
      to.destroy()
      if (!to.closed) await new Promise((resolve) => to.once('close', resolve))
    },
  }
}
