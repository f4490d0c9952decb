import { Refusal } from '#lib/refusal'

const MAX_MEGABYTES = 20
export const MAX_PICTURE_BYTES = MAX_MEGABYTES * 1_024 * 1_024

export const PICTURE_TOO_LARGE = `图片最大 ${MAX_MEGABYTES} MB，请缩小后再传`

const PICTURE_FORMATS = ['jpeg', 'png', 'webp'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** A JPEG is shrunk while it is decoded; the others are held whole. */
const MAX_MEGAPIXELS = { jpeg: 70, others: 30 }
const MILLION = 1_000_000

/** The most pixels that are decoded of a format as the decoder names it. */
export const mostPixels = (format: string): number =>
  (format === 'jpeg' ? MAX_MEGAPIXELS.jpeg : MAX_MEGAPIXELS.others) * MILLION

export const TOO_MANY_PIXELS = `图片的像素太多（JPEG 最多 ${MAX_MEGAPIXELS.jpeg * 100} 万，PNG 和 WebP 最多 ${MAX_MEGAPIXELS.others * 100} 万），请缩小尺寸后再传`

/** What the first bytes of a file say it is; the name and the browser's type do not count. */
const SIGNATURES: readonly {
  name: string
  /** As the decoder names it; without one it is not accepted. */
  format?: PictureFormat
  /** All of them, by where they are. */
  bytes: Readonly<Record<number, string>>
  /** What to do with it, where another program is not at hand. */
  how?: string
}[] = [
  { name: 'JPEG', format: 'jpeg', bytes: { 0: '\xff\xd8\xff' } },
  { name: 'PNG', format: 'png', bytes: { 0: '\x89PNG\r\n\x1a\n' } },
  { name: 'WebP', format: 'webp', bytes: { 0: 'RIFF', 8: 'WEBP' } },
  { name: 'AVIF', bytes: { 4: 'ftypavif' } },
  {
    name: 'HEIC',
    bytes: { 4: 'ftyp' },
    how: '请在手机上用微信把原图发给自己再存下，或者在“设置、相机、格式”里选“兼容性最好”',
  },
  { name: 'GIF', bytes: { 0: 'GIF8' } },
  { name: 'TIFF', bytes: { 0: 'II*\0' } },
  { name: 'TIFF', bytes: { 0: 'MM\0*' } },
  { name: 'PDF', bytes: { 0: '%PDF' } },
  { name: 'SVG 或网页', bytes: { 0: '<' } },
]

/** The format of a JPEG, PNG or WebP of a bearable size; refuses, in words, what is none. */
export function requirePicture(bytes: Uint8Array): PictureFormat {
  if (bytes.byteLength === 0) throw refusal('文件是空的，请重新选一张')
  if (bytes.byteLength > MAX_PICTURE_BYTES) throw refusal(PICTURE_TOO_LARGE)
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const found = SIGNATURES.find(({ bytes: signature }) =>
    Object.entries(signature).every(([offset, part]) => head.startsWith(part, Number(offset))),
  )
  if (found?.format) return found.format
  const what = found ? `这是 ${found.name} 文件，` : '认不出这是什么图片，'
  throw refusal(`${what}${found?.how ?? '请另存为 JPEG、PNG 或 WebP 再传'}`)
}

const refusal = (message: string) => new Refusal('invalid-input', message, { pictures: [message] })
