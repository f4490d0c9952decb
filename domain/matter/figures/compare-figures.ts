import {
  groupFigures,
  listShares,
  type FigureRow,
  type ShareRow,
  type Statistics,
} from './group-figures.ts'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

// The statistics of several sessions of one committee side by side, as the page and the workbook have them.

export interface ComparedSession extends SessionNumbers {
  sessionId: number
}

/** A figure of one session, or a share; null where that session has no such row. */
export type ComparedCell = FigureRow | ShareRow | null

export interface ComparedGroup {
  title: string
  rows: { label: string; cells: ComparedCell[] }[]
}

export const isShare = (cell: FigureRow | ShareRow): cell is ShareRow => 'of' in cell

/** Each figure in a row of its own, a cell for each session in their order; a unit by its number, whatever it is called. */
export function compareFigures(sessions: readonly Statistics[]): ComparedGroup[] {
  const groupsOf = sessions.map((statistics) => [
    { title: '比率', rows: listShares(statistics) },
    ...groupFigures(statistics),
    { title: '承办单位', rows: listUnits(statistics) },
  ])
  const titles = new Set(groupsOf.flatMap((groups) => groups.map(({ title }) => title)))
  return [...titles]
    .map((title) => compareGroup(title, groupsOf))
    .filter(({ rows }) => rows.length > 0)
}

function compareGroup(
  title: string,
  groupsOf: readonly (readonly { title: string; rows: readonly FigureRow[] }[])[],
): ComparedGroup {
  const rowsOf = groupsOf.map((groups) => groups.find((one) => one.title === title)?.rows ?? [])
  const named = new Map(rowsOf.flatMap((rows) => rows.map((row) => [keyOf(row), row.label])))
  return {
    title,
    rows: [...named].map(([key, label]) => ({
      label,
      cells: rowsOf.map((rows) => rows.find((row) => keyOf(row) === key) ?? null),
    })),
  }
}

/** Units of two places may have one name. */
const keyOf = ({ label, filter: { unitId } }: FigureRow): string | number => unitId ?? label

const listUnits = ({ handling }: Statistics): FigureRow[] =>
  handling.byUnit.map(({ unitId, name, count }) => ({ label: name, count, filter: { unitId } }))
