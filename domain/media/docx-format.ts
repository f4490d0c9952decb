import { Refusal } from '#lib/refusal'

const MAX_MEGABYTES = 40
export const MAX_DOCX_BYTES = MAX_MEGABYTES * 1_024 * 1_024

export const DOCX_TOO_LARGE = `Word 文件最大 ${MAX_MEGABYTES} MB，请分成几个文件，或把图片压缩后另存再传`

/** As much as one page's text may hold. */
export const MAX_DOCX_CHARACTERS = 200_000
export const MAX_PICTURES = 30
/** What is beyond stays words. */
export const MAX_LINKS = 200

/** What the first bytes say it is, and what to do with what is no .docx. */
const OTHERS: readonly { bytes: string; sentence: string }[] = [
  {
    bytes: '\xd0\xcf\x11\xe0',
    sentence:
      '这是旧式的 .doc 或 .wps 文件（或者加了密码），请在 Word 或 WPS 里打开，另存为 .docx 再传',
  },
  {
    bytes: '%PDF',
    sentence: '这是 PDF，读不了：请打开后把文字复制出来粘贴，图片另存成文件再拖进来',
  },
  { bytes: '{\\rtf', sentence: '这是 RTF 文件，请在 Word 或 WPS 里打开，另存为 .docx 再传' },
]

/** Refuses, in words, what is not a .docx of a bearable size. */
export function requireDocx(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw refusal('文件是空的，请重新选一个')
  if (bytes.byteLength > MAX_DOCX_BYTES) throw refusal(DOCX_TOO_LARGE)
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK\x03\x04')) return
  const other = OTHERS.find(({ bytes: signature }) => head.startsWith(signature))
  throw refusal(other?.sentence ?? '认不出这是什么文件，请在 Word 或 WPS 里另存为 .docx 再传')
}

const refusal = (message: string) => new Refusal('invalid-input', message, { file: [message] })
