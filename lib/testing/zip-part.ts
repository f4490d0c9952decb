import { inflateRawSync } from 'node:zlib'

const LOCAL_HEADER = 0x04034b50

/** A part out of a zip, found by its local header; null where there is none. */
function partOf(zip: Buffer, path: string): Buffer | null {
  const name = Buffer.from(path)
  for (let start = zip.indexOf(name); start !== -1; start = zip.indexOf(name, start + 1)) {
    const header = start - 30
    if (header < 0 || zip.readUInt32LE(header) !== LOCAL_HEADER) continue
    const data = zip.subarray(start + name.length + zip.readUInt16LE(header + 28))
    return zip.readUInt16LE(header + 8) === 0 ? data : inflateRawSync(data, { finishFlush: 2 })
  }
  return null
}

/** The words of a Word file, as its XML has them. */
export const wordsOf = (file: Buffer): string =>
  partOf(file, 'word/document.xml')?.toString('utf8') ?? ''
