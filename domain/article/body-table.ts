import { z } from 'zod'

import {
  MAX_CELL_TEXT,
  MAX_TABLE_CAPTION,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
} from '#lib/body/tables'
import { isBlank } from '#lib/characters/unseen'
import { plainText } from '#lib/plain-text'

import { inlineSchema, inlinesText } from './body-inline.ts'

// A table of a body: rows of cells, each a line of words. No cell is merged with another, so that a table is read
// aloud, compared and printed row by row; what is absent is left out, so that equal tables have equal hashes.

const cell = z.strictObject({
  type: z.literal('cell'),
  content: z.array(inlineSchema).max(500, '一格里的加粗、链接和换行太多').optional(),
})
const row = z.strictObject({
  type: z.literal('row'),
  content: z.array(cell).min(1).max(100, `表格最多 ${MAX_TABLE_COLUMNS} 列`),
})
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({
    /** What the table shows, above it. */
    caption: plainText()
      .min(1)
      .max(MAX_TABLE_CAPTION, `表题最多 ${MAX_TABLE_CAPTION} 字`)
      .optional(),
    /** Whether its first row names the columns. */
    header: z.literal(true).optional(),
  }),
  content: z
    .array(row)
    .min(1)
    // What may be kept, so that nothing typed is lost; `tableTooLarge` says what may be saved.
    .max(600, `表格最多 ${MAX_TABLE_ROWS} 行`)
    .refine(
      (rows) => rows.every(({ content }) => content.length === rows[0]?.content.length),
      '表格每一行的格数要一样',
    ),
})

export type Table = z.infer<typeof tableSchema>
export type TableRow = z.infer<typeof row>
export type TableCell = z.infer<typeof cell>

export const cellText = ({ content }: TableCell): string => inlinesText(content)

/** Without the blank rows at its end. One without a word keeps them, and is asked about before it goes further. */
export function withoutBlankEnd(table: Table): Table {
  const last = table.content.findLastIndex(({ content }) =>
    content.some((one) => !isBlank(cellText(one))),
  )
  const { length } = table.content
  return last === -1 || last === length - 1
    ? table
    : { ...table, content: table.content.slice(0, last + 1) }
}

/** Its text: the caption and each row a line, cells parted by a tab. */
export const tableText = (table: Table): string => tableLines(table, cellText)

/** The same, with the words of each cell as `say` has them. */
export function tableLines(
  { attrs: { caption }, content }: Table,
  say: (cell: TableCell) => string,
): string {
  const rows = content.map((one) => one.content.map(say).join('\t'))
  return [...(caption === undefined ? [] : [caption]), ...rows].join('\n')
}

/** Why a table is too large to be saved; null when it is not. */
export function tableTooLarge({ content }: Table): string | null {
  const [rows, columns] = [content.length, content[0]?.content.length ?? 0]
  if (rows > MAX_TABLE_ROWS || columns > MAX_TABLE_COLUMNS)
    return `表格最多 ${MAX_TABLE_ROWS} 行、${MAX_TABLE_COLUMNS} 列，现在有 ${rows} 行、${columns} 列。请分成几张表再存`
  for (const [line, one] of content.entries())
    for (const [place, cell] of one.content.entries()) {
      const { length } = cellText(cell)
      if (length > MAX_CELL_TEXT)
        return `表格里一格最多 ${MAX_CELL_TEXT} 字，第 ${line + 1} 行第 ${place + 1} 格有 ${length} 字。请删短再存`
    }
  return null
}
