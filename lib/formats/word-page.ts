import {
  AlignmentType,
  Document,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'

import { dropForbidden } from './xml.ts'

// A page of A4 as a Word file: paragraphs and plain tables. Sizes are in half points, distances in twentieths of a point.
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const TEXT = 21
export const SMALL = 18
const CELL = { top: 60, bottom: 60, left: 100, right: 100 }

export const wordPage = (title: string, children: FileChild[]): Document =>
  new Document({
    title: dropForbidden(title),
    styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children,
      },
    ],
  })

interface Look {
  size?: number
  bold?: boolean
  align?: keyof typeof ALIGNMENTS
  /** Two characters in, as a paragraph of a letter begins. */
  indented?: boolean
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

export const paragraph = (
  text: string,
  { size = TEXT, bold = false, align = 'left', indented = false }: Look = {},
): Paragraph =>
  new Paragraph({
    spacing: { before: 60, after: 60 },
    alignment: ALIGNMENTS[align],
    ...(indented ? { indent: { firstLine: size * 20 } } : {}),
    children: [new TextRun({ text: dropForbidden(text), size, bold })],
  })

/** Rows of cells, a paragraph a line; the first column is the head of its row. */
export function table(rows: readonly (readonly string[])[], columns: readonly number[]): Table {
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
                children: text.split('\n').map((line) => paragraph(line, { bold: index === 0 })),
              }),
          ),
        }),
    ),
  })
}
