import { deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Buffer
  /** What the archive says it unpacks to; the truth unless given. */
  declaredSize?: number
  /** Points to the bytes of the entry with this index instead of its own. */
  sameAs?: number
}

/** An archive as nobody's program writes it: names may repeat, sizes may lie, entries may share bytes. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const records: Buffer[] = []
  const stored: { offset: number; packed: number }[] = []
  let offset = 0
  for (const { name, bytes, declaredSize, sameAs } of entries) {
    const known = sameAs === undefined ? undefined : stored[sameAs]
    const data = deflateRawSync(bytes)
    const entry = known ?? { offset, packed: data.byteLength }
    stored.push(entry)
    const fields = headOf(name, entry.packed, declaredSize ?? bytes.byteLength)
    if (!known) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)])
      locals.push(local, data)
      offset += local.byteLength + data.byteLength
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(entry.offset, 10)
    const made = Buffer.from([20, 0])
    const mark = Buffer.from('PK\x01\x02', 'latin1')
    records.push(Buffer.concat([mark, made, fields, rest, Buffer.from(name)]))
  }
  const directory = Buffer.concat(records)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** From the version to the length of the extra field: the same in both kinds of record. */
function headOf(name: string, packed: number, size: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}
