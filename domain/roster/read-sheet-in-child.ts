import { resolve } from 'node:path'

import { z } from 'zod'

import { Refusal } from '#lib/refusal'

import type { WorkOwner } from '../media/child-queue.ts'
import { diskFullInChild, EXIT_CODES } from '../media/exit-codes.ts'
import { runInChild } from '../media/run-in-child.ts'
import { MAX_ROSTER_LINES } from './columns.ts'
import { fileRefusal } from './roster-format.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/roster/read-sheet.ts')
const REFUSALS: Record<number, string> = {
  [EXIT_CODES.tooLarge]: '这个文件展开后太大，请只留要传的这一张工作表再传',
  [EXIT_CODES.notSheet]:
    '这个文件不是表格，或者已经损坏，请在 Excel 或 WPS 里打开后另存为 .xlsx 再传',
  [EXIT_CODES.tooFar]:
    '离表格很远的地方还有一格写了字，中间的空格太多读不了。请在 Excel 或 WPS 里按 Ctrl+End 找到那一格，删掉再传',
  [EXIT_CODES.tooManyRows]: `一次最多 ${MAX_ROSTER_LINES} 行，请分成几个文件`,
}
const DEADLINE_MS = 25_000
const UNREADABLE = '这个文件读不出来，请在 Excel 或 WPS 里打开后另存为 .xlsx 再传'
const UNFINISHED = '这个文件没有读完：服务器太忙，或文件太费时。请再传一次'

const sheetsSchema = z.array(
  z.object({
    name: z.string(),
    rows: z.array(z.array(z.string())),
    /** Ranges of cells that are one, such as B3:B5. */
    merged: z.array(z.string()),
  }),
)
export type Sheet = z.infer<typeof sheetsSchema>[number]

/** The cells of every sheet of an .xlsx that has any, or of a .csv, read in a child. */
export async function readSheetInChild(owner: WorkOwner, bytes: Uint8Array): Promise<Sheet[]> {
  return runInChild(PROGRAM, { owner, bytes, deadlineMs: DEADLINE_MS }, ({ code, output }) => {
    if (code === EXIT_CODES.diskFull) throw diskFullInChild()
    if (code === null) throw new Refusal('limit-reached', UNFINISHED, { file: [UNFINISHED] })
    if (code !== 0) throw fileRefusal(REFUSALS[code] ?? UNREADABLE)
    return Promise.resolve(sheetsSchema.parse(JSON.parse(output)))
  })
}
