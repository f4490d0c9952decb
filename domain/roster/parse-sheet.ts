import { ROSTER_COLUMNS, type RosterField, type RosterLine } from './columns.ts'
import { parseTable, type ParsedTable, type TableSheet } from './parse-table.ts'

interface ParsedSheet extends Pick<ParsedTable<RosterField>, 'unread'> {
  lines: RosterLine[]
  /** Columns that are none of ours. */
  unused: string[]
}

/** The lines of a roster in the one sheet of a file that is one; a column that it does not have is empty in each of them. */
export function parseSheet(sheets: readonly TableSheet[]): ParsedSheet {
  const { lines, unused, unread } = parseTable<RosterField>(sheets, {
    columns: ROSTER_COLUMNS,
    noun: '人',
    isSingle: true,
  })
  return { lines: lines.map(({ line, cells }) => ({ line, ...BLANK, ...cells })), unused, unread }
}

const BLANK = Object.fromEntries(ROSTER_COLUMNS.map(({ field }) => [field, ''])) as Record<
  RosterField,
  string
>
