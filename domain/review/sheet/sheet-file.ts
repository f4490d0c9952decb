import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import { dropForbidden } from '#lib/formats/xml'

import type { SignOffSheet } from './get-sign-off-sheet.ts'
import { SHEET_NOTES, SHEET_TITLE, sheetFacts, sheetLines } from './sheet-lines.ts'

// The sheet as a Word file on one page of A4. Sizes are in half points, distances in twentieths of a
// point.
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const TEXT = 21
const SMALL = 18
const FACT_COLUMNS = [1_500, 8_138]
const SIGN_COLUMNS = [1_700, 1_700, 2_300, 3_938]
const CELL = { top: 60, bottom: 60, left: 100, right: 100 }

/** Resolves to the bytes. */
export function buildSheetFile(sheet: SignOffSheet): Promise<ArrayBuffer> {
  const file = new Document({
    title: dropForbidden(`${SHEET_TITLE}：${sheet.headline}`),
    styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: [
          paragraph(SHEET_TITLE, { size: 36, bold: true, centred: true }),
          table(sheetFacts(sheet), FACT_COLUMNS),
          paragraph('', { size: SMALL }),
          table(
            [
              ['环节', '姓名', '时间', '记录'],
              ...sheetLines(sheet.levels).map(({ label, name, time, record }) => [
                label,
                name,
                time,
                record,
              ]),
            ],
            SIGN_COLUMNS,
          ),
          ...SHEET_NOTES.map((note) => paragraph(note, { size: SMALL })),
        ],
      },
    ],
  })
  return Packer.toArrayBuffer(file)
}

interface Look {
  size?: number
  bold?: boolean
  centred?: boolean
}

const paragraph = (text: string, { size = TEXT, bold = false, centred = false }: Look = {}) =>
  new Paragraph({
    spacing: { before: 60, after: 60 },
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    children: [new TextRun({ text: dropForbidden(text), size, bold })],
  })

/** Rows of cells; the first column is the head of its row. */
function table(rows: readonly (readonly string[])[], columns: readonly number[]): Table {
  return new Table({
    columnWidths: [...columns],
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (text, index) =>
              new TableCell({
                margins: CELL,
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                children: [paragraph(text, { bold: index === 0 })],
              }),
          ),
        }),
    ),
  })
}
