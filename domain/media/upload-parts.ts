import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { Refusal } from '#lib/refusal'

import { holdsAnywhere, type Actor } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'

// A file on its way over a slow line comes in parts, and goes on where it stopped. Each person's parts
// lie apart; a file that never became whole is swept away after a day. A key that begins with sha256- is
// a promise of what the whole file is.
const LARGEST_BYTES = 41 * 1_024 * 1_024
const MAX_AT_ONCE = 30
/** Of one person, all files together. */
const MAX_BYTES = 200 * 1_024 * 1_024
const KEPT_MS = 24 * 3_600_000
const KEY = /^(?:sha256|random)-[0-9a-f]{64}$/
const PROMISE = /^sha256-/

/** How much of a file is here, in bytes; 0 when nothing is. */
export async function countReceived(actor: Actor, key: string, folder: string): Promise<number> {
  return sizeOf(partPath(actor, key, folder))
}

/** Adds the bytes that follow the first `offset`; returns how many are here now. */
export async function receivePart(
  actor: Actor,
  part: { key: string; offset: number; bytes: Uint8Array },
  folder: string,
): Promise<number> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(actor, role))) {
    throw new Refusal('forbidden', '您不能上传文件')
  }
  const path = partPath(actor, part.key, folder)
  return oneAfterTheOther(dirname(path), async () => {
    const here = await sizeOf(path)
    // Another part of the same file came first: the sender asks again from there.
    if (here !== part.offset) return here
    if (here + part.bytes.byteLength > LARGEST_BYTES) {
      throw new Refusal('invalid-input', '文件太大，请缩小后再传')
    }
    await makeSpace(dirname(path), { isNew: here === 0, bytes: part.bytes.byteLength })
    await writeAt(path, here, part.bytes)
    return here + part.bytes.byteLength
  })
}

/** The whole file, which is not kept here any longer; refused when it is not the one that was promised. */
export async function takeReceived(actor: Actor, key: string, folder: string): Promise<Uint8Array> {
  const path = partPath(actor, key, folder)
  return oneAfterTheOther(dirname(path), async () => {
    if ((await sizeOf(path)) === 0) {
      throw new Refusal('not-found', '这个文件没有传完整，请再传一次')
    }
    const bytes = await readFile(path)
    await rm(path, { force: true })
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (PROMISE.test(key) && key !== `sha256-${hash}`) {
      throw new Refusal('invalid-input', '收到的和您选的文件不一样，请再传一次')
    }
    return bytes
  })
}

const lines = new Map<string, Promise<unknown>>()

/** Parts that come at once are written one after the other, each looking at what the last one left. */
async function oneAfterTheOther<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (lines.get(key) ?? Promise.resolve()).then(work, work)
  lines.set(key, turn)
  try {
    return await turn
  } finally {
    if (lines.get(key) === turn) lines.delete(key)
  }
}

/** All of the bytes at their place on the disk, or none: what a full disk cut short is taken back. */
async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_CREAT | constants.O_WRONLY, 0o600)
  try {
    for (let written = 0; written < bytes.byteLength;) {
      const rest = bytes.byteLength - written
      const { bytesWritten } = await file.write(bytes, written, rest, offset + written)
      if (bytesWritten === 0) throw new Error('A part was cut short')
      written += bytesWritten
    }
    await file.datasync()
  } catch (error) {
    // The first error is the one reported.
    await Promise.allSettled([file.truncate(offset)])
    throw error
  } finally {
    await file.close()
  }
}

/** Built of a number and of hexadecimal digits alone. */
function partPath({ accountId }: Actor, key: string, folder: string): string {
  if (!KEY.test(key)) throw new Refusal('invalid-input', '上传的编号不对，请重新选文件')
  return join(folder, String(accountId), key)
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

async function makeSpace(own: string, part: { isNew: boolean; bytes: number }): Promise<void> {
  await mkdir(own, { recursive: true, mode: 0o700 })
  const { kept, bytes } = await sweepFolder(own, new Date())
  if ((part.isNew && kept >= MAX_AT_ONCE) || bytes + part.bytes > MAX_BYTES) {
    throw new Refusal('limit-reached', '没传完的文件太多了，请过一会儿再传')
  }
}

/** Deletes what never became whole in one person's folder; counts what is left. */
async function sweepFolder(own: string, now: Date): Promise<{ kept: number; bytes: number }> {
  const left = { kept: 0, bytes: 0 }
  for (const name of await readdir(own)) {
    const path = join(own, name)
    const { mtimeMs, size } = await lstat(path)
    if (mtimeMs < now.getTime() - KEPT_MS) await rm(path, { force: true })
    else {
      left.kept += 1
      left.bytes += size
    }
  }
  return left
}
