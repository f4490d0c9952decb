/** The text of a file: UTF-8, UTF-16 with its mark, or GB 18030 as older editing systems write it. */
export function decodeText(bytes: AllowSharedBufferSource): string {
  try {
    return new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function utf16Of(bytes: AllowSharedBufferSource): string | null {
  const head = headOf(bytes, 2)
  return head === '\xff\xfe' ? 'utf-16le' : head === '\xfe\xff' ? 'utf-16be' : null
}

const SIGNATURES: readonly { name: string; bytes: string; offset?: number }[] = [
  { name: 'a PDF', bytes: '%PDF' },
  { name: 'a picture', bytes: '\xff\xd8\xff' },
  { name: 'a picture', bytes: '\x89PNG' },
  { name: 'a picture', bytes: 'GIF8' },
  { name: 'a picture', bytes: 'RIFF' },
  { name: 'a picture', bytes: 'II*\0' },
  { name: 'a picture', bytes: 'MM\0*' },
  { name: 'a picture', bytes: 'ftyp', offset: 4 },
  { name: 'a Word file or another packed file', bytes: 'PK\x03\x04' },
  { name: 'an old Word or WPS file', bytes: '\xd0\xcf\x11\xe0' },
  { name: 'an RTF file', bytes: '{\\rtf' },
]
const REACH = 64

/** What a file is when it is no text, by its first bytes; null for text. */
export function nameBinary(bytes: Uint8Array): string | null {
  const head = headOf(bytes, REACH)
  const known = SIGNATURES.find(({ bytes: signature, offset = 0 }) =>
    head.startsWith(signature, offset),
  )
  if (known !== undefined) return known.name
  if (/^\s{0,40}%PDF-\d/.test(head)) return 'a PDF'
  return utf16Of(bytes) === null && bytes.includes(0) ? 'a binary file' : null
}

function headOf(bytes: AllowSharedBufferSource, length: number): string {
  const [buffer, from, size] = ArrayBuffer.isView(bytes)
    ? [bytes.buffer, bytes.byteOffset, bytes.byteLength]
    : [bytes, 0, bytes.byteLength]
  return String.fromCharCode(...new Uint8Array(buffer, from, Math.min(length, size)))
}
