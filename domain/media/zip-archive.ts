// The entries of a .docx or .xlsx, which is a zip. Nothing that the archive says of itself is believed: entries are
// counted, none may occur twice, and what an entry unpacks to is counted while it is unpacked.
import { inflateRawSync } from 'node:zlib'

const MAX_ENTRIES = 2_000
const MAX_ENTRY_BYTES = 32 * 1_024 * 1_024
/** Of all that is read. */
const MAX_UNPACKED_BYTES = 160 * 1_024 * 1_024

const END = { signature: 0x06_05_4b_50, size: 22 }
const DIRECTORY = { signature: 0x02_01_4b_50, size: 46 }
const LOCAL = { signature: 0x04_03_4b_50, size: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

interface Entry {
  method: number
  /** Where its bytes begin, and how many they are, packed. */
  start: number
  packed: number
}

export interface ZipArchive {
  names: readonly string[]
  exists(name: string): boolean
  /** Throws an ArchiveError with `tooLarge` when there is more than is bearable. */
  read(name: string): Buffer
}

export class ArchiveError extends Error {
  readonly tooLarge: boolean
  constructor(message: string, tooLarge = false) {
    super(message)
    this.tooLarge = tooLarge
  }
}

/** Reads the directory of a zip; throws an ArchiveError for what is none, or what repeats itself. */
export function openZipArchive(bytes: Buffer): ZipArchive {
  const entries = readDirectory(bytes)
  let left = MAX_UNPACKED_BYTES
  return {
    names: [...entries.keys()],
    exists: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (!entry) throw new ArchiveError(`There is no ${name}`)
      const unpacked = unpack(bytes, entry, Math.min(MAX_ENTRY_BYTES, left))
      left -= unpacked.byteLength
      return unpacked
    },
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) throw new ArchiveError('Too many entries', true)
  const entries = new Map<string, Entry>()
  let offset = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    requireSignature(bytes, offset, DIRECTORY)
    const nameLength = bytes.readUInt16LE(offset + 28)
    const nameStart = offset + DIRECTORY.size
    const name = bytes.toString('utf8', nameStart, nameStart + nameLength)
    if (entries.has(name)) throw new ArchiveError('An entry stands there twice')
    entries.set(name, readEntry(bytes, offset))
    const others = bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
    offset = nameStart + nameLength + others
  }
  requireNoOverlap([...entries.values()])
  return entries
}

/** The record at the end, behind which only a comment may follow. */
function findEnd(bytes: Buffer): number {
  const mark = Buffer.from('PK\x05\x06', 'latin1')
  const end = bytes.lastIndexOf(mark)
  if (end < 0 || end + END.size > bytes.byteLength) throw new ArchiveError('It has no directory')
  return end
}

function readEntry(bytes: Buffer, offset: number): Entry {
  if (bytes.readUInt16LE(offset + 8) & ENCRYPTED) throw new ArchiveError('It is encrypted')
  const local = bytes.readUInt32LE(offset + 42)
  requireSignature(bytes, local, LOCAL)
  const start = local + LOCAL.size + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.readUInt32LE(offset + 20)
  if (start + packed > bytes.byteLength) throw new ArchiveError('An entry is cut off')
  return { method: bytes.readUInt16LE(offset + 10), start, packed }
}

/** Two names for the same bytes would unpack them twice. */
function requireNoOverlap(entries: readonly Entry[]): void {
  let free = 0
  for (const { start, packed } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < free) throw new ArchiveError('Two entries share their bytes')
    free = start + packed
  }
}

function unpack(bytes: Buffer, { method, start, packed }: Entry, most: number): Buffer {
  const data = bytes.subarray(start, start + packed)
  if (method === STORED) {
    if (packed > most) throw new ArchiveError('An entry is too large', true)
    return data
  }
  if (method !== DEFLATED) throw new ArchiveError('An entry is packed in another way')
  try {
    return inflateRawSync(data, { maxOutputLength: most })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw new ArchiveError('An entry does not unpack', tooLarge)
  }
}

function requireSignature(
  bytes: Buffer,
  offset: number,
  { signature, size }: { signature: number; size: number },
): void {
  const fits = offset + size <= bytes.byteLength
  if (!fits || bytes.readUInt32LE(offset) !== signature) throw new ArchiveError('It is damaged')
}
