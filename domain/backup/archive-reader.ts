import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import { extract } from 'tar-stream'
import type { z } from 'zod'

import { messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import {
  CHECKSUMS,
  FORMAT,
  formatSchema,
  HEADER,
  headerSchema,
  MANIFEST,
  manifestSchema,
  mediaPathOf,
  tableOf,
  type Header,
  type Manifest,
} from './backup-format.ts'
import { MAGIC, unseal } from './seal.ts'

/** What is done with a backup's parts, in the order they come. */
export interface Visitor {
  /** Lines of JSON, one a row. */
  rows(table: string, lines: string): Promise<void>
  picture(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void>
}

interface ReadOptions {
  key: string | null
  signal?: AbortSignal | undefined
}

/**
 * Reads a backup to its end. `begin` gets what the file says about itself and returns who takes its parts.
 * Throws an OperatorError when anything is missing or not what was written; who takes the parts keeps none before this
 * has resolved.
 */
export async function readBackup(
  file: string,
  { key, signal }: ReadOptions,
  begin: (header: Header) => Promise<Visitor> | Visitor,
): Promise<Manifest> {
  const isSealed = await requireBackup(file, key)
  const broken = (reason: string) =>
    new OperatorError(
      `${file} is not complete or was changed after it was made (${reason}): use another backup.`,
    )
  async function reading<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw error instanceof OperatorError ? error : broken(reasonOf(error))
    }
  }
  function parseMember<T>(schema: z.ZodType<T>, bytes: Buffer, name: string): T {
    try {
      return schema.parse(JSON.parse(bytes.toString('utf8')))
    } catch (error) {
      throw broken(`${name}: ${messageOf(error).split('\n')[0]}`)
    }
  }

  const members = extract()
  async function* opened(source: AsyncIterable<Uint8Array>) {
    yield* isSealed ? unseal(source, key ?? '', file) : source
  }
  const feeding = pipeline(
    createReadStream(file),
    opened,
    createGunzip(),
    members,
    signal ? { signal } : {},
  )
  // What reads the members throws its error.
  feeding.catch(() => {})

  const whole = createHash('sha256')
  let count = 0
  let totalBytes = 0
  let batch = new Map<string, string>()
  let visitor: Visitor | null = null
  let manifest: Manifest | null = null
  const iterator = members[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await reading(iterator.next())
      if (next.done) break
      const entry = next.value
      const { name } = entry.header
      if (manifest) throw broken(`${name} comes after the end`)
      const hash = createHash('sha256')
      const isManifest = name === MANIFEST
      async function* bytesOf() {
        const chunks = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
        for (;;) {
          const chunk = await reading(chunks.next())
          if (chunk.done) return
          hash.update(chunk.value)
          if (!isManifest) {
            whole.update(chunk.value)
            totalBytes += chunk.value.length
          }
          yield chunk.value
        }
      }
      const table = tableOf(name)
      const path = mediaPathOf(name)
      if (name === HEADER) {
        visitor = await begin(readHeader(file, parseMember, await collect(bytesOf())))
      } else if (!visitor) {
        throw broken(`it begins with ${name}`)
      } else if (isManifest) {
        manifest = parseMember(manifestSchema, await collect(bytesOf()), name)
      } else if (table !== null) {
        await visitor.rows(table, (await collect(bytesOf())).toString('utf8'))
      } else if (path !== null) {
        await visitor.picture(path, bytesOf())
      } else if (name.startsWith(CHECKSUMS)) {
        const text = (await collect(bytesOf())).toString('utf8')
        requireSums(batch, text, broken)
        batch = new Map()
      } else throw broken(`nobody knows what ${name} is`)
      if (isManifest) continue
      count += 1
      if (!name.startsWith(CHECKSUMS)) batch.set(name, hash.digest('hex'))
    }
    await reading(feeding)
  } finally {
    members.destroy()
    await feeding.catch(() => {})
  }
  if (!manifest) throw broken('its manifest is missing')
  const found = { members: count, bytes: totalBytes, sha256: whole.digest('hex') }
  if (JSON.stringify(found) !== JSON.stringify(manifest.whole) || batch.size > 0) {
    throw broken('its members are others than its manifest counts')
  }
  return manifest
}

/** Whether the file is sealed; throws when it is no backup or the key does not go with it. */
async function requireBackup(file: string, key: string | null): Promise<boolean> {
  const start = Buffer.alloc(MAGIC.length)
  try {
    const handle = await open(file, 'r')
    try {
      await handle.read(start, 0, start.length, 0)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${messageOf(error)}).`)
  }
  const isSealed = start.equals(MAGIC)
  if (!isSealed && start.readUInt16BE(0) !== 0x1f8b) {
    throw new OperatorError(`${file} is no backup of a portal.`)
  }
  if (isSealed && key === null) {
    throw new OperatorError(`${file} is encrypted: set BACKUP_KEY to the key it was made with.`)
  }
  if (!isSealed && key !== null) {
    throw new OperatorError(
      `${file} is not encrypted although BACKUP_KEY is set: unset it if you trust this file.`,
    )
  }
  return isSealed
}

function readHeader(
  file: string,
  parse: <T>(schema: z.ZodType<T>, bytes: Buffer, name: string) => T,
  bytes: Buffer,
): Header {
  const { format } = parse(formatSchema, bytes, HEADER)
  if (format <= FORMAT) return parse(headerSchema, bytes, HEADER)
  throw new OperatorError(
    `${file} has format ${format}, and this program reads up to ${FORMAT}: use a newer program.`,
  )
}

function requireSums(
  batch: ReadonlyMap<string, string>,
  text: string,
  broken: (reason: string) => OperatorError,
): void {
  const lines = text.split('\n').filter((line) => line !== '')
  for (const line of lines) {
    const [sum = '', name = ''] = line.split('  ')
    const found = batch.get(name)
    if (found === undefined) throw broken(`${name} is missing`)
    if (found !== sum) throw broken(`${name} has another SHA-256`)
  }
  if (lines.length !== batch.size) throw broken('there are members without a checksum')
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const REASONS: Record<string, string> = {
  Z_BUF_ERROR: 'it ends too early',
  Z_DATA_ERROR: 'its bytes are damaged',
  ERR_OSSL_BAD_DECRYPT: 'a part does not open',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? messageOf(error)
}
