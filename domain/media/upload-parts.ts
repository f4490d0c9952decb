import { open, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { Refusal } from '#lib/refusal'

import { holdsAnywhere, type Actor } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'

// A file on its way over a slow line comes in parts, and goes on where it stopped. Each person's parts
// lie apart; a file that never became whole is swept away after a day.
const LARGEST_BYTES = 41 * 1_024 * 1_024
const MOST_AT_ONCE = 30
const KEPT_MS = 24 * 3_600_000
const KEY = /^[0-9a-f]{64}$/

/** How much of a file is here, in bytes; 0 when nothing is. */
export async function countReceived(actor: Actor, key: string, folder: string): Promise<number> {
  return sizeOf(partPath(actor, key, folder))
}

/** Adds the bytes that follow the first `offset`; gives how many are here now. */
export async function receivePart(
  actor: Actor,
  part: { key: string; offset: number; bytes: Uint8Array },
  folder: string,
): Promise<number> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(actor, role))) {
    throw new Refusal('forbidden', '您不能上传文件')
  }
  const path = partPath(actor, part.key, folder)
  if (part.offset === 0) await makeRoom(actor, folder)
  const here = await sizeOf(path)
  // Another part of the same file came first: the sender asks again from there.
  if (here !== part.offset) return here
  if (here + part.bytes.byteLength > LARGEST_BYTES) {
    throw new Refusal('invalid-input', '文件太大，请缩小后再传')
  }
  const file = await open(path, 'a')
  try {
    await file.write(part.bytes)
  } finally {
    await file.close()
  }
  return here + part.bytes.byteLength
}

/** The whole file, which is not kept here any longer. */
export async function takeReceived(actor: Actor, key: string, folder: string): Promise<Uint8Array> {
  const path = partPath(actor, key, folder)
  if ((await sizeOf(path)) === 0) {
    throw new Refusal('not-found', '这个文件没有传完整，请再传一次')
  }
  const bytes = await readFile(path)
  await rm(path, { force: true })
  return bytes
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

async function makeRoom({ accountId }: Actor, folder: string): Promise<void> {
  const own = join(folder, String(accountId))
  await mkdir(own, { recursive: true })
  const names = await readdir(own)
  let kept = 0
  for (const name of names) {
    const path = join(own, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < Date.now() - KEPT_MS) await rm(path, { force: true })
    else kept += 1
  }
  if (kept >= MOST_AT_ONCE) {
    throw new Refusal('limit-reached', '没传完的文件太多了，请过一会儿再传')
  }
}
