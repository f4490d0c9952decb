import type { PlainSheet } from '#lib/formats/text-workbook'
import { Refusal } from '#lib/refusal'

import { runInWorker } from './run-in-worker.ts'

/** Thousands of rows take seconds. */
const DEADLINE_MS = 20_000

/** Sheets as an Excel file, written outside the event loop. Refuses when that takes too long or too many wait. */
export async function buildWorkbook(sheets: readonly PlainSheet[]): Promise<Buffer> {
  const written = await runInWorker('writeSheets', [sheets], { deadlineMs: DEADLINE_MS })
  if (written.done) return Buffer.from(written.value)
  throw new Refusal('limit-reached', '表格太大，或者同时要的人太多，没有做成，请过一会儿再试')
}
