// From the cells of a sheet to the lines of a roster: which row names the columns, and which column is which.

import {
  MAX_ROSTER_LINES,
  ROSTER_COLUMNS,
  ROSTER_HEAD,
  type RosterField,
  type RosterLine,
} from './columns.ts'
import { fileRefusal } from './roster-format.ts'

/** A title and notes may be above the names of the columns. */
const MAX_ROWS_ABOVE = 10

interface ParsedSheet {
  lines: RosterLine[]
  /** Columns that are none of ours. */
  unused: string[]
}

/** Throws invalid-input for a sheet without the columns that are needed, or with none below them. */
export function parseSheet({
  rows,
  merged,
}: {
  rows: readonly (readonly string[])[]
  merged: readonly string[]
}): ParsedSheet {
  const head = rows.slice(0, MAX_ROWS_ABOVE).findIndex((row) => countKnown(row) >= 2)
  if (head < 0) {
    throw fileRefusal(`没有找到列名。要有一行写着：${ROSTER_HEAD.join('、')}`)
  }
  const names = (rows[head] ?? []).map(plainName)
  const columns = new Map<RosterField, number>()
  for (const [index, name] of names.entries()) {
    const field = fieldNamed(name)
    if (field === undefined) continue
    if (columns.has(field)) throw fileRefusal(`“${name}”有两列，请只留一列`)
    columns.set(field, index)
  }
  const missing = ROSTER_COLUMNS.filter((one) => 'required' in one && !columns.has(one.field))
  if (missing.length > 0) {
    throw fileRefusal(`缺这几列：${missing.map(({ name }) => name).join('、')}`)
  }
  refuseMerged(merged, head)
  const lines = rows.flatMap((row, index) => {
    if (index <= head || row.every((cell) => cell === '')) return []
    return [lineOf(row, index + 1, columns)]
  })
  if (lines.length === 0) throw fileRefusal('列名下面没有人')
  if (lines.length > MAX_ROSTER_LINES) {
    throw fileRefusal(`一次最多 ${MAX_ROSTER_LINES} 人，这里有 ${lines.length} 行，请分成几个文件`)
  }
  return { lines, unused: names.filter((name) => name !== '' && !fieldNamed(name)) }
}

/** Without what people add to a name: 手机（选填）, *姓名. */
const plainName = (cell: string): string => cell.replaceAll(/[\s*＊]|[（(].*$/gu, '')

function fieldNamed(name: string): RosterField | undefined {
  return ROSTER_COLUMNS.find(
    (one) => one.name === name || one.others.some((other) => other === name),
  )?.field
}

const countKnown = (row: readonly string[]): number =>
  row.filter((cell) => fieldNamed(plainName(cell)) !== undefined).length

/** Of merged cells only the first has a value: the others would be read as empty. */
function refuseMerged(merged: readonly string[], head: number): void {
  const below = merged.find((range) => Number(/\d+$/.exec(range)?.[0]) > head + 1)
  if (below !== undefined) {
    throw fileRefusal(`有合并的单元格（${below}），请取消合并，每一行都填上，再传`)
  }
}

function lineOf(
  row: readonly string[],
  line: number,
  columns: ReadonlyMap<RosterField, number>,
): RosterLine {
  const fields = ROSTER_COLUMNS.map(({ field }) => {
    const index = columns.get(field)
    return [field, (index === undefined ? '' : row[index]) ?? ''] as const
  })
  return { line, ...(Object.fromEntries(fields) as Record<RosterField, string>) }
}
