import { formatRankedDivision } from '#lib/format-figures'
import type { PlainCell, PlainSheet } from '#lib/formats/text-workbook'

import type { PersonRank } from './list-person-ranks.ts'
import type { DivisionRank } from './list-division-ranks.ts'

// Figures as sheets of a workbook. Words are cells of the type String, which no program takes for a
// formula; should the sheet be saved as CSV, an apostrophe before =, +, -, @ keeps it so.

const HEAD = { fontWeight: 'bold', bottomBorderStyle: 'thin', wrap: true } as const

interface Column<T> {
  head: string
  width: number
  cell: (row: T) => string | number | null
  format?: string
}

export interface WorkbookFigures {
  /** What the workbook is of: 平凉市 2026年第1季度. */
  title: string
  compared: string
  divisions: readonly DivisionRank[]
  people: readonly PersonRank[]
}

export function laySheets({ title, compared, divisions, people }: WorkbookFigures): PlainSheet[] {
  const divisionColumns: Column<DivisionRank>[] = [
    { head: '名次', width: 6, cell: ({ rank }) => rank },
    { head: '地区', width: 22, cell: formatRankedDivision },
    { head: '来稿', width: 8, cell: ({ submitted }) => submitted },
    { head: '采用', width: 8, cell: ({ used }) => used },
    {
      head: '采用率',
      width: 9,
      format: '0%',
      cell: ({ submitted, used }) => (submitted === 0 ? null : used / submitted),
    },
    { head: '字数', width: 11, format: '#,##0', cell: ({ characters }) => characters },
    { head: '图片', width: 8, cell: ({ pictures }) => pictures },
    { head: `采用（${compared}）`, width: 14, cell: ({ usedBefore }) => usedBefore },
  ]
  const personColumns: Column<PersonRank>[] = [
    { head: '名次', width: 6, cell: ({ rank }) => rank },
    { head: '姓名', width: 16, cell: ({ name }) => name },
    { head: '地区', width: 22, cell: ({ divisionName }) => divisionName },
    { head: '来稿（折合）', width: 12, format: '0.00', cell: ({ submitted }) => submitted },
    { head: '采用（折合）', width: 12, format: '0.00', cell: ({ used }) => used },
    { head: '参与篇数', width: 10, cell: ({ articleCount }) => articleCount },
    { head: '字数（折合）', width: 13, format: '#,##0', cell: ({ characters }) => characters },
    { head: '图片（折合）', width: 12, format: '0.00', cell: ({ pictures }) => pictures },
    {
      head: `采用（${compared}）`,
      width: 14,
      format: '0.00',
      cell: ({ usedBefore }) => usedBefore,
    },
  ]
  return [
    ...(divisions.length > 0 ? [layTable('地区', title, divisionColumns, divisions)] : []),
    layTable('通讯员', title, personColumns, people),
    layNotes(title),
  ]
}

function layTable<T>(
  sheet: string,
  title: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): PlainSheet {
  const line = (row: T) => columns.map(({ cell, format }) => cellOf(cell(row), format))
  return {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
    data: [
      [{ ...textCell(`${title} ${sheet}用稿`), fontWeight: 'bold', fontSize: 14 }],
      columns.map(({ head }) => ({ ...textCell(head), ...HEAD })),
      ...rows.map(line),
    ],
  }
}

function layNotes(title: string): PlainSheet {
  const lines = [
    `${title} 用稿统计`,
    '来稿：新稿第一次提交算一篇，退回再交不重复算；更正、更新不算。',
    '采用：第一次发布在这一时段、现在还在线的算一篇；撤稿期间不算，更正不再算一次。',
    '采用率：同一时段的采用除以来稿，会超过 100%；整版归档的按见报日算采用，没有来稿。',
    '地区：稿件现在归哪里就算哪里的，更正时改了地区的跟着走；市州一行含所辖县区，标“本级”“省级”的不含，标“部分”的只含您管的。',
    '折合：写稿人平分一篇，没有写稿人的归摄影者，都没有的归提交人；图片归摄影者，没有的随稿件。',
    '参与篇数：采用的稿件里署了名的（写稿或摄影）；没有署名的归提交人。',
    '折合数存的是精确值，显示两位小数；各人相加等于总篇数。',
  ]
  return { sheet: '说明', columns: [{ width: 90 }], data: lines.map((line) => [textCell(line)]) }
}

function cellOf(value: string | number | null, format?: string): PlainCell | null {
  if (value === null) return null
  if (typeof value === 'string') return textCell(value)
  return { value, ...(format ? { format } : {}) }
}

const textCell = (text: string): PlainCell => ({
  value: /^[=+\-@\t\r]/.test(text) ? `'${text}` : text,
})
