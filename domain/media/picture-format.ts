import { Refusal } from '#lib/refusal'

const MAX_MEGABYTES = 20
export const MAX_PICTURE_BYTES = MAX_MEGABYTES * 1_024 * 1_024

export const PICTURE_TOO_LARGE = `图片最大 ${MAX_MEGABYTES} MB，请缩小后再传`

/** What the first bytes of a file say it is; the name and the browser's word are not asked. */
const SIGNATURES: readonly {
  name: string
  accepted: boolean
  at: number
  bytes: string
  /** What to do with it, where another program is not at hand. */
  how?: string
}[] = [
  { name: 'JPEG', accepted: true, at: 0, bytes: '\xff\xd8\xff' },
  { name: 'PNG', accepted: true, at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { name: 'WebP', accepted: true, at: 8, bytes: 'WEBP' },
  { name: 'AVIF', accepted: false, at: 4, bytes: 'ftypavif' },
  {
    name: 'HEIC',
    accepted: false,
    at: 4,
    bytes: 'ftyp',
    how: '请在手机上用微信把原图发给自己再存下，或者在“设置、相机、格式”里选“兼容性最好”',
  },
  { name: 'GIF', accepted: false, at: 0, bytes: 'GIF8' },
  { name: 'PDF', accepted: false, at: 0, bytes: '%PDF' },
  { name: 'SVG 或网页', accepted: false, at: 0, bytes: '<' },
]

/** Refuses, in words, what is not a JPEG, PNG or WebP of a bearable size. */
export function requirePicture(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw refusal('文件是空的，请重新选一张')
  if (bytes.byteLength > MAX_PICTURE_BYTES) throw refusal(PICTURE_TOO_LARGE)
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const found = SIGNATURES.find(({ at, bytes: signature }) => head.startsWith(signature, at))
  if (found?.accepted) return
  const what = found ? `这是 ${found.name} 文件，` : '认不出这是什么图片，'
  throw refusal(`${what}${found?.how ?? '请另存为 JPEG、PNG 或 WebP 再传'}`)
}

const refusal = (message: string) => new Refusal('invalid-input', message, { pictures: [message] })
