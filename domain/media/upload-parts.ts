import { createHash } from 'node:crypto'

import { Refusal } from '#lib/refusal'

import { holdsAnywhere, type Actor } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'
import type { MediaStore, StoredFile } from './store/media-store.ts'

// A file on its way over a slow line comes in parts, and goes on where it stopped. Each part is a file named by where
// it begins and how long it is; each person's lie apart; what never became whole is swept away after a day. A key that begins
// with sha256- is a promise of what the whole file is.
const LARGEST_BYTES = 41 * 1_024 * 1_024
const MAX_AT_ONCE = 30
/** Of one person, all files together. */
const MAX_BYTES = 200 * 1_024 * 1_024
const KEPT_MS = 24 * 3_600_000
const KEY = /^(?:sha256|random)-[0-9a-f]{64}$/
const PROMISE = /^sha256-/
const DIGITS = 12
const PART = new RegExp(String.raw`^(\d{${DIGITS}})-(\d+)$`)

/** How much of a file is here, in bytes; 0 when nothing is. */
export async function countReceived(actor: Actor, key: string, store: MediaStore): Promise<number> {
  return bytesOf(await listReceived(store, folderOf(actor, key)))
}

/** Adds the bytes that follow the first `offset`; returns how many are here now. */
export async function receivePart(
  actor: Actor,
  part: { key: string; offset: number; bytes: Uint8Array },
  store: MediaStore,
): Promise<number> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(actor, role))) {
    throw new Refusal('forbidden', '您不能上传文件')
  }
  const folder = folderOf(actor, part.key)
  return oneAfterTheOther(ownFolder(actor), async () => {
    const here = bytesOf(await listReceived(store, folder))
    // Another part of the same file came first: the sender asks again from there.
    if (here !== part.offset) return here
    if (here + part.bytes.byteLength > LARGEST_BYTES) {
      throw new Refusal('invalid-input', '文件太大，请缩小后再传')
    }
    await makeSpace(store, ownFolder(actor), { isNew: here === 0, bytes: part.bytes.byteLength })
    const name = `${String(here).padStart(DIGITS, '0')}-${part.bytes.byteLength}`
    await store.write(`${folder}/${name}`, part.bytes)
    return here + part.bytes.byteLength
  })
}

/** The whole file, which is not kept here any longer; refused when it is not the one that was promised. */
export async function takeReceived(
  actor: Actor,
  key: string,
  store: MediaStore,
): Promise<Uint8Array> {
  const folder = folderOf(actor, key)
  return oneAfterTheOther(ownFolder(actor), async () => {
    const parts: Uint8Array[] = []
    for (const { name } of await listReceived(store, folder)) {
      const part = await store.read(`${folder}/${name}`)
      if (part) parts.push(part)
    }
    const bytes = Buffer.concat(parts)
    if (bytes.length === 0) {
      throw new Refusal('not-found', '这个文件没有传完整，请再传一次')
    }
    await store.removeFolder(folder)
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

const ownFolder = ({ accountId }: Actor) => String(accountId)

/** Built of a number and of hexadecimal digits alone. */
function folderOf(actor: Actor, key: string): string {
  if (!KEY.test(key)) throw new Refusal('invalid-input', '上传的编号不对，请重新选文件')
  return `${ownFolder(actor)}/${key}`
}

interface Part {
  name: string
  from: number
  size: number
}

const partsOf = (files: readonly StoredFile[]): Part[] =>
  files.flatMap(({ name }) => {
    const [, from, size] = PART.exec(name) ?? []
    return from === undefined ? [] : { name, from: Number(from), size: Number(size) }
  })

const bytesOf = (parts: readonly Part[]) => parts.reduce((sum, { size }) => sum + size, 0)

/** The parts that follow one another from the beginning. */
async function listReceived(store: MediaStore, folder: string): Promise<Part[]> {
  const parts = partsOf(await store.listFiles(folder))
  const received: Part[] = []
  for (;;) {
    const here = bytesOf(received)
    // Two web servers may have been sent the same part, cut in two ways.
    const next = parts.filter(({ from, size }) => from === here && size > 0).at(0)
    if (!next) return received
    received.push(next)
  }
}

/** Deletes what never became whole of one person's, and refuses more than there may be. */
async function makeSpace(
  store: MediaStore,
  own: string,
  part: { isNew: boolean; bytes: number },
): Promise<void> {
  const since = Date.now() - KEPT_MS
  let kept = 0
  let bytes = part.bytes
  for (const name of await store.listFolders(own)) {
    const files = await store.listFiles(`${own}/${name}`)
    if (files.every(({ changedAt }) => changedAt.getTime() < since)) {
      await store.removeFolder(`${own}/${name}`)
      continue
    }
    kept += 1
    bytes += bytesOf(partsOf(files))
  }
  if ((part.isNew && kept >= MAX_AT_ONCE) || bytes > MAX_BYTES) {
    throw new Refusal('limit-reached', '没传完的文件太多了，请过一会儿再传')
  }
}
