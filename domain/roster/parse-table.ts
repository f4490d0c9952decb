// From the cells of a sheet to its lines: which row names the columns, and which column is which.

import { MAX_ROSTER_LINES } from './columns.ts'
import { fileRefusal } from './roster-format.ts'

/** A title and notes may be above the names of the columns. */
const MAX_ROWS_ABOVE = 10

export interface SheetColumn<Field extends string> {
  field: Field
  name: string
  /** What else people call it. */
  others: readonly string[]
  required?: true
}

interface ParsedTable<Field extends string> {
  lines: { line: number; cells: Partial<Record<Field, string>> }[]
  /** Which column of the sheet was taken for which of ours. */
  mapped: { field: Field; name: string; header: string }[]
  /** Columns that are none of ours. */
  unused: string[]
  /** Rows that add others up, by their numbers: they are left out. */
  sums: number[]
}

interface TableSheet {
  rows: readonly (readonly string[])[]
  merged: readonly string[]
}

/**
 * Throws invalid-input for a sheet without the columns that are needed, or with none below them; `noun` is what its
 * rows are.
 */
export function parseTable<Field extends string>(
  { rows, merged }: TableSheet,
  { columns, noun }: { columns: readonly SheetColumn<Field>[]; noun: string },
): ParsedTable<Field> {
  const columnNamed = (name: string) =>
    columns.find((one) => one.name === name || one.others.includes(name))
  const countKnown = (row: readonly string[]) =>
    row.filter((cell) => columnNamed(plainName(cell)) !== undefined).length
  const head = rows.slice(0, MAX_ROWS_ABOVE).findIndex((row) => countKnown(row) >= 2)
  if (head < 0) {
    const names = columns.map(({ name }) => name).join('、')
    throw fileRefusal(`没有找到列名。要有一行写着：${names}`)
  }
  const headers = rows[head] ?? []
  const mapped = new Map<Field, { index: number; name: string; header: string }>()
  for (const [index, header] of headers.entries()) {
    const column = columnNamed(plainName(header))
    if (column === undefined) continue
    if (mapped.has(column.field)) throw fileRefusal(`“${plainName(header)}”有两列，请只留一列`)
    mapped.set(column.field, { index, name: column.name, header })
  }
  const missing = columns.filter((one) => one.required && !mapped.has(one.field))
  if (missing.length > 0) {
    throw fileRefusal(`缺这几列：${missing.map(({ name }) => name).join('、')}`)
  }
  refuseMerged(merged, head)
  const lines = rows.flatMap((row, index) => {
    if (index <= head || row.every((cell) => cell === '') || isSum(row)) return []
    const cells = Array.from(mapped, ([field, one]) => [field, row[one.index] ?? ''] as const)
    return [{ line: index + 1, cells: Object.fromEntries(cells) as Partial<Record<Field, string>> }]
  })
  if (lines.length === 0) throw fileRefusal(`列名下面没有${noun}`)
  if (lines.length > MAX_ROSTER_LINES) {
    throw fileRefusal(
      `一次最多 ${MAX_ROSTER_LINES} ${noun}，这里有 ${lines.length} 行，请分成几个文件`,
    )
  }
  return {
    lines,
    mapped: Array.from(mapped, ([field, { name, header }]) => ({ field, name, header })),
    sums: rows.flatMap((row, index) => (index > head && isSum(row) ? [index + 1] : [])),
    unused: headers.map(plainName).filter((name) => name !== '' && !columnNamed(name)),
  }
}

/** Without what people add to a name: 手机（选填）, *姓名; and in the width that keyboards have. */
const plainName = (cell: string): string => cell.normalize('NFKC').replaceAll(/[\s*]|\(.*$/gu, '')

const SUMS = ['合计', '总计', '小计', '共计', '总数']

/** 合计 and the like in the first cell that has anything. */
const isSum = (row: readonly string[]): boolean =>
  SUMS.includes((row.find((cell) => cell !== '') ?? '').replaceAll(/[\s:：]/gu, ''))

/** Of merged cells only the first has a value: the others would be read as empty. */
function refuseMerged(merged: readonly string[], head: number): void {
  const below = merged.find((range) => Number(/\d+$/.exec(range)?.[0]) > head + 1)
  if (below !== undefined) {
    throw fileRefusal(`有合并的单元格（${below}），请取消合并，每一行都填上，再传`)
  }
}
