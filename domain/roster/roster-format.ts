import { Refusal } from '#lib/refusal'

import { MAX_ROSTER_BYTES, ROSTER_TOO_LARGE } from './roster-limits.ts'

const ZIP = 'PK\x03\x04'
/** What the first bytes say it is, and what to do with what is no .xlsx. */
const OTHERS: readonly { bytes: string; sentence: string }[] = [
  {
    bytes: '\xd0\xcf\x11\xe0',
    sentence: '这是旧式的 .xls 或 .et 文件（或者加了密码），请在 Excel 或 WPS 里另存为 .xlsx 再传',
  },
  { bytes: '%PDF', sentence: '这是 PDF，读不了，请用 Excel 或 WPS 的表格' },
]

export const isXlsx = (bytes: Uint8Array): boolean => headOf(bytes).startsWith(ZIP)

/** Refuses, in words, what is neither an .xlsx nor a .csv of a bearable size. */
export function requireRosterFile(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw fileRefusal('请选一个文件，空的不行')
  if (bytes.byteLength > MAX_ROSTER_BYTES) throw fileRefusal(ROSTER_TOO_LARGE)
  if (isXlsx(bytes)) return
  const head = headOf(bytes)
  const other = OTHERS.find((one) => head.startsWith(one.bytes))
  // A text has no zero in it.
  if (other || bytes.includes(0)) {
    throw fileRefusal(
      other?.sentence ?? '认不出这是什么文件，请在 Excel 或 WPS 里另存为 .xlsx 再传',
    )
  }
}

const headOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 8)).toString('latin1')

export const fileRefusal = (message: string) =>
  new Refusal('invalid-input', message, { file: [message] })
