// From the cells of a file to its lines: which sheets are lists, which rows name the columns, which column is which.

import { Refusal } from '#lib/refusal'

import { MAX_ROSTER_LINES } from './columns.ts'
import type { MergedCells } from './merged-cells.ts'
import { describeColumn, readHeader, type HeaderCell } from './read-header.ts'
import { fileRefusal } from './roster-format.ts'
import type { RowPlace } from './row-place.ts'
import { listLeftOut } from './rows-left-out.ts'

export interface SheetColumn<Field extends string> {
  field: Field
  name: string
  /** What else people call it. */
  others: readonly string[]
  required?: true
  /** What is taken for it where nothing else is, in a sheet that has the other column. */
  otherwise?: { name: string; beside: string }
  /** Its cells may name several, one a line. */
  isList?: true
  /** Columns of a vaguer name that are taken for it where all their cells say what it asks for. */
  wherever?: { names: readonly string[]; reads: (cell: string) => boolean }
  /** What may be columns of their own, whose marked cells say just that: 不予立案 with √. */
  marks?: readonly string[]
}

export interface ParsedTable<Field extends string> {
  lines: (RowPlace & { cells: Partial<Record<Field, string>> })[]
  /** Which column of a sheet was taken for which of ours. */
  mapped: { field: Field; name: string; header: string }[]
  /** Columns that are none of ours. */
  unused: string[]
  /** Sums, headings of groups and notes: they are no lines. */
  leftOut: RowPlace[]
  /** Sheets that are no list of these: they are left out. */
  unread: { name: string; reason: string }[]
}

export interface TableSheet {
  name?: string
  rows: readonly (readonly string[])[]
  merged: readonly string[]
}

interface TableOf<Field extends string> {
  columns: readonly SheetColumn<Field>[]
  /** What its rows are. */
  noun: string
  /** Refuses a file in which several sheets are lists. */
  isSingle?: true
}

/** The sheet beside our own empty tables that explains how to fill them in. */
export const NOTES_SHEET = '怎么填'

/** The lines of all sheets that are lists. Throws invalid-input where none is, and for a list that cannot be read. */
export function parseTable<Field extends string>(
  sheets: readonly TableSheet[],
  { columns, noun, isSingle }: TableOf<Field>,
): ParsedTable<Field> {
  const unread: ParsedTable<Field>['unread'] = []
  const failures: Refusal[] = []
  const tables = sheets.flatMap((sheet) => {
    const table = parseOne(sheet, { columns, sheets: sheets.length })
    if (!(table instanceof Refusal)) return [{ sheet, ...table }]
    failures.push(table)
    const [reason = ''] = table.message.split('。')
    if (sheet.name !== NOTES_SHEET) unread.push({ name: sheet.name ?? '', reason })
    return []
  })
  const [failure = noHeader(columns)] = failures.toSorted((a, b) => rank(a) - rank(b))
  if (tables.length === 0) throw failure
  if (isSingle && tables.length > 1) {
    const names = tables.map(({ sheet }) => `“${sheet.name}”`).join('、')
    throw fileRefusal(`${names}都是名单，请合成一张表再传`)
  }
  const placed = tables.map(({ sheet: { name }, ...table }) => {
    const place = tables.length > 1 && name ? { sheet: name } : {}
    return {
      ...table,
      lines: table.lines.map((line) => ({ ...place, ...line })),
      leftOut: table.leftOut.map((line) => ({ ...place, line })),
    }
  })
  const lines = placed.flatMap((table) => table.lines)
  if (lines.length === 0) throw fileRefusal(`列名下面没有${noun}`)
  if (lines.length > MAX_ROSTER_LINES) {
    throw fileRefusal(`一次最多 ${MAX_ROSTER_LINES} 行，这里有 ${lines.length} 行，请分成几个文件`)
  }
  const mapped = new Map(
    placed.flatMap((table) => table.mapped.map((one) => [`${one.field} ${one.header}`, one])),
  )
  return {
    lines,
    mapped: [...mapped.values()],
    leftOut: placed.flatMap(({ leftOut }) => leftOut),
    unused: [...new Set(placed.flatMap(({ unused }) => unused))],
    unread,
  }
}

const NO_HEADER = '没有找到列名'
const rank = ({ message }: Refusal): number => (message.includes(NO_HEADER) ? 1 : 0)
const noHeader = (columns: readonly SheetColumn<string>[]) =>
  fileRefusal(`${NO_HEADER}。要有一行写着：${columns.map(({ name }) => name).join('、')}`)

/** The lines of one sheet; returns why it is no list, and throws for a list that is laid out in a way nobody can read. */
function parseOne<Field extends string>(
  { name, rows, merged }: TableSheet,
  { columns, sheets }: { columns: readonly SheetColumn<Field>[]; sheets: number },
) {
  const columnNamed = (called: string) =>
    columns.find((one) => one.name === called || one.others.includes(called))
  const isKnown = (called: string) =>
    columnNamed(called) !== undefined || columns.some((one) => one.otherwise?.name === called)
  const header = readHeader({ rows, merged }, isKnown)
  if (!header) return noHeader(columns)
  const refuse = (sentence: string) =>
    fileRefusal(sheets > 1 ? `“${name}”里，${sentence}` : sentence)
  const leftOut = listLeftOut(rows, header.last)
  const body = rows.filter((_, index) => index > header.last && !leftOut.has(index))
  const hasData = ({ index }: HeaderCell) => body.some((row) => (row[index] ?? '') !== '')
  const mapped = new Map<Field, { index: number; name: string; header: string }>()
  const unused: HeaderCell[] = []
  for (const cell of header.cells) {
    const { shared, index } = cell
    // What a group alone names is its first column.
    const isUnnamed = shared !== null && index > shared.first && cell.names.length < 2
    const column = isUnnamed ? undefined : cell.names.map(columnNamed).find(Boolean)
    if (isUnnamed && columnNamed(cell.names[0] ?? '') && hasData(cell)) {
      throw refuse(
        `列名“${shared.label}”合并了几列（${shared.range}），请取消合并，给每一列写上列名，再传`,
      )
    }
    if (column === undefined) {
      if (cell.label !== '' ? !isUnnamed || hasData(cell) : hasData(cell)) unused.push(cell)
      continue
    }
    if (mapped.has(column.field)) throw refuse(`“${describeColumn(cell)}”有两列，请只留一列`)
    mapped.set(column.field, { index, name: column.name, header: cell.label })
  }
  for (const { field, name: own, otherwise } of columns) {
    const at = unused.findIndex(({ names }) => names.at(-1) === otherwise?.name)
    const cell = unused[at]
    const isBeside = [...mapped.keys()].some((one) => one === otherwise?.beside)
    if (!otherwise || mapped.has(field) || !isBeside || !cell) continue
    mapped.set(field, { index: cell.index, name: own, header: cell.label })
    unused.splice(at, 1)
  }
  for (const { field, name: own, wherever } of columns) {
    if (!wherever || mapped.has(field)) continue
    const reads = ({ index }: HeaderCell) => body.every((row) => wherever.reads(row[index] ?? ''))
    const at = unused.findIndex(
      (cell) => wherever.names.includes(cell.names.at(-1) ?? '') && hasData(cell) && reads(cell),
    )
    const [cell] = at < 0 ? [] : unused.splice(at, 1)
    if (cell) mapped.set(field, { index: cell.index, name: own, header: cell.label })
  }
  const marks = takeMarks(columns, unused)
  const missing = columns.filter((one) => one.required && !mapped.has(one.field))
  if (missing.length > 0) {
    return fileRefusal(`缺这几列：${missing.map((one) => one.name).join('、')}`)
  }
  const below = header.below.filter(({ top, bottom }) => top < bottom || !leftOut.has(top))
  if (below.length > 0) throw refuse(describeMerged(below))
  const lists = new Set(columns.flatMap(({ field, isList }) => (isList ? [field] : [])))
  const lines = rows.flatMap((row, index) => {
    if (index <= header.last || row.every((cell) => cell === '') || leftOut.has(index)) return []
    const cells = Array.from(mapped, ([field, { index: at }]) => {
      const cell = row[at] ?? ''
      return [field, lists.has(field) ? cell : cell.replaceAll(/\s*\n\s*/gu, ' ')] as const
    })
    for (const { field, index: at, header: mark } of marks) {
      if (isMarked(row[at] ?? '')) cells.push([field, mark])
    }
    return [{ line: index + 1, cells: Object.fromEntries(cells) as Partial<Record<Field, string>> }]
  })
  return {
    lines,
    mapped: [
      ...Array.from(mapped, ([field, one]) => ({ field, name: one.name, header: one.header })),
      ...marks.map(({ field, name: own, header: mark }) => ({ field, name: own, header: mark })),
    ],
    leftOut: Array.from(leftOut, (index) => index + 1),
    unused: unused.map(describeColumn),
  }
}

/** Takes columns that are one value of ours out of those that nothing uses. */
function takeMarks<Field extends string>(
  columns: readonly SheetColumn<Field>[],
  unused: HeaderCell[],
) {
  return columns.flatMap(({ field, name, marks = [] }) =>
    marks.flatMap((mark) => {
      const at = unused.findIndex(({ names }) => names.at(-1) === mark)
      const [cell] = at < 0 ? [] : unused.splice(at, 1)
      return cell ? [{ field, name, header: mark, index: cell.index }] : []
    }),
  )
}

const UNMARKED = ['', '否', '×', '无', '0', '-', '—', '/']
const isMarked = (cell: string): boolean => !UNMARKED.includes(cell.trim())

const MAX_NAMED = 3

/** Of merged cells only the first has a value: the others would be read as empty. */
function describeMerged(below: readonly MergedCells[]): string {
  const sorted = below.toSorted((a, b) => a.top - b.top || a.left - b.left)
  const named = sorted.slice(0, MAX_NAMED).map(({ range }) => range)
  const more = sorted.length > MAX_NAMED ? ` 等 ${sorted.length} 处` : ''
  return `列名下面有合并的单元格（${named.join('、')}${more}），请取消合并，每一行都填上，再传`
}
