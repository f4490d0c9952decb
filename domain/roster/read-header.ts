// Which rows of a sheet name its columns. Offices use one row, or two of which the second names what the first groups.

import { covers, nameColumn, parseMerged, type MergedCells } from './merged-cells.ts'

/** A title and notes may be above the names of the columns. */
const MAX_ROWS_ABOVE = 10

export interface HeaderCell {
  index: number
  /** As the sheet has it; '' for a column that nothing names. */
  label: string
  /** What it may be called: with its group, then alone. */
  names: string[]
  /** Cells of the header that name this column and the ones before it together. */
  shared: { label: string; first: number; range: string } | null
}

export interface SheetHeader {
  /** The last row that names columns. */
  last: number
  cells: HeaderCell[]
  /** Where cells are merged below it. */
  below: MergedCells[]
}

interface HeaderSheet {
  rows: readonly (readonly string[])[]
  merged: readonly string[]
}

/** Null for a sheet without a row that has two names of columns. */
export function readHeader(
  { rows, merged }: HeaderSheet,
  isKnown: (name: string) => boolean,
): SheetHeader | null {
  const countKnown = (row: readonly string[]) => row.filter((one) => isKnown(plainName(one))).length
  const head = rows.slice(0, MAX_ROWS_ABOVE).findIndex((row) => countKnown(row) >= 2)
  if (head < 0) return null
  const ranges = merged.map(parseMerged)
  const held = ranges.filter(({ top, bottom }) => top <= head && bottom >= head)
  const read = (last: number) => {
    const width = Math.max(...rows.map((row) => row.length))
    return Array.from({ length: width }, (_, index) =>
      readCell(rows, { index, head, last, ranges: held }),
    )
  }
  const merges = Math.max(head, ...held.map(({ bottom }) => bottom))
  const second = read(head + 1)
  const isSecond = merges === head && namesColumns(rows, { head, cells: second, isKnown })
  const last = isSecond ? head + 1 : merges
  return {
    last,
    cells: isSecond ? second : read(last),
    below: ranges.filter(({ bottom }) => bottom > last),
  }
}

/** Whether the row after the first names columns too: each of its words is a name, or stands below a merged one. */
function namesColumns(
  rows: HeaderSheet['rows'],
  {
    head,
    cells,
    isKnown,
  }: { head: number; cells: readonly HeaderCell[]; isKnown: (name: string) => boolean },
): boolean {
  const row = rows[head + 1] ?? []
  const filled = cells.filter(({ index }) => (row[index] ?? '') !== '')
  const known = filled.filter(({ names }) => names.some(isKnown))
  const own = known.filter(({ index }) => isKnown(plainName(row[index] ?? '')))
  return own.length >= 2 && filled.every((one) => known.includes(one) || one.shared !== null)
}

function readCell(
  rows: HeaderSheet['rows'],
  {
    index,
    head,
    last,
    ranges,
  }: { index: number; head: number; last: number; ranges: readonly MergedCells[] },
): HeaderCell {
  const holder = ranges.find((one) => covers(one, head, index))
  const top = holder ? rows[holder.top]?.[holder.left] : rows[head]?.[index]
  const lower = rows.slice(head + 1, last + 1).map((row) => row[index] ?? '')
  const parts = [...new Set([top ?? '', ...lower].map(plainName).filter((one) => one !== ''))]
  const names = parts.map((_, from) => parts.slice(from).join(''))
  const isShared = holder !== undefined && holder.right > holder.left
  return {
    index,
    label: lower.findLast((one) => one !== '') ?? top ?? '',
    names,
    shared: isShared ? { label: top ?? '', first: holder.left, range: holder.range } : null,
  }
}

/** What a person finds the column by. */
export const describeColumn = ({ label, index }: HeaderCell): string =>
  plainName(label) || `${nameColumn(index)} 列（没有列名）`

/** Without what people add to a name: 手机（选填）, *姓名; and in the width that keyboards have. */
const plainName = (cell: string): string => cell.normalize('NFKC').replaceAll(/[\s*]|\(.*$/gu, '')
