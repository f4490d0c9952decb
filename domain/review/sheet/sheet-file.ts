import { Packer } from 'docx'

import { paragraph, SMALL, table, wordPage } from '#lib/formats/word-page'

import type { SignOffSheet } from './get-sign-off-sheet.ts'
import { SHEET_NOTES, SHEET_TITLE, sheetFacts, sheetLines } from './sheet-lines.ts'

const FACT_COLUMNS = [1_500, 8_138]
const SIGN_COLUMNS = [1_700, 1_700, 2_300, 3_938]

/** The sheet as a Word file on one page of A4. Resolves to the bytes. */
export function buildSheetFile(sheet: SignOffSheet): Promise<ArrayBuffer> {
  const signatures = sheetLines(sheet.levels).map(({ label, name, time, record }) => [
    label,
    name,
    time,
    record,
  ])
  return Packer.toArrayBuffer(
    wordPage(`${SHEET_TITLE}：${sheet.headline}`, [
      paragraph(SHEET_TITLE, { size: 36, bold: true, align: 'centre' }),
      table(sheetFacts(sheet), FACT_COLUMNS),
      paragraph('', { size: SMALL }),
      table([['环节', '姓名', '时间', '记录'], ...signatures], SIGN_COLUMNS),
      ...SHEET_NOTES.map((note) => paragraph(note, { size: SMALL })),
    ]),
  )
}
