import { ROSTER_COLUMNS, type RosterField, type RosterLine } from './columns.ts'
import { parseTable } from './parse-table.ts'
import type { Sheet } from './read-sheet-in-child.ts'

interface ParsedSheet {
  lines: RosterLine[]
  /** Columns that are none of ours. */
  unused: string[]
}

/** The lines of a roster in a sheet; a column that it does not have is empty in each of them. */
export function parseSheet(sheet: Sheet): ParsedSheet {
  const { lines, unused } = parseTable<RosterField>(sheet, { columns: ROSTER_COLUMNS, noun: '人' })
  return { lines: lines.map(({ line, cells }) => ({ line, ...BLANK, ...cells })), unused }
}

const BLANK = Object.fromEntries(ROSTER_COLUMNS.map(({ field }) => [field, ''])) as Record<
  RosterField,
  string
>
