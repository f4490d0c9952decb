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
    new OperatorError(`${file} 不完整，或者做好以后被改过（${reason}）：换一份备份。`)
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
      if (manifest) throw broken(`${name} 在结尾后面`)
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
        throw broken(`开头是 ${name}`)
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
      } else throw broken(`里面有认不出的 ${name}`)
      if (isManifest) continue
      count += 1
      if (!name.startsWith(CHECKSUMS)) batch.set(name, hash.digest('hex'))
    }
    await reading(feeding)
  } finally {
    members.destroy()
    await feeding.catch(() => {})
  }
  if (!manifest) throw broken('没有清单')
  const found = { members: count, bytes: totalBytes, sha256: whole.digest('hex') }
  if (JSON.stringify(found) !== JSON.stringify(manifest.whole) || batch.size > 0) {
    throw broken('里面的文件和清单对不上')
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
    throw new OperatorError(`${file} 打不开（${messageOf(error)}）。`)
  }
  const isSealed = start.equals(MAGIC)
  if (!isSealed && start.readUInt16BE(0) !== 0x1f8b) {
    throw new OperatorError(`${file} 不是网站的备份。`)
  }
  if (isSealed && key === null) {
    throw new OperatorError(`${file} 是加密的：把 BACKUP_KEY 设成做它时用的密钥。`)
  }
  if (!isSealed && key !== null) {
    throw new OperatorError(
      `${file} 没有加密，可是设了 BACKUP_KEY：信得过这个文件，就不设 BACKUP_KEY 再来。`,
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
  throw new OperatorError(`${file} 的格式是 ${format}，这个程序只认到 ${FORMAT}：用新版本的程序。`)
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
    if (found === undefined) throw broken(`缺 ${name}`)
    if (found !== sum) throw broken(`${name} 的 SHA-256 对不上`)
  }
  if (lines.length !== batch.size) throw broken('有的文件没有校验值')
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const REASONS: Record<string, string> = {
  Z_BUF_ERROR: '没有完就断了',
  Z_DATA_ERROR: '内容坏了',
  ERR_OSSL_BAD_DECRYPT: '有一段解不开',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? messageOf(error)
}
