// A table as programs of other people have it, whose cells go over several columns or rows, as rows of as many cells:
// what a cell says stands in the first of its places, the others are empty.

/** A cell and how far it goes. */
export interface SpanningCell<Cell> {
  cell: Cell
  columns: number
  rows: number
}

export interface Grid<Cell> {
  /** A first row of one cell over all columns: what the table is called. */
  title: Cell | null
  rows: Cell[][]
  /** Cells that went over several places, the title aside. */
  merged: number
}

interface Reading<Cell> {
  empty: Cell
  isFilled: (cell: Cell) => boolean
}

/**
 * Null for what only sets a page: a table of figures has two rows with several cells that say something. Empty rows
 * and columns are left out.
 */
export function readGrid<Cell>(
  given: readonly (readonly SpanningCell<Cell>[])[],
  { empty, isFilled }: Reading<Cell>,
): Grid<Cell> | null {
  const rows = spread(given, empty)
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const kept = Array.from({ length: columns }, (_, at) => at).filter((at) =>
    rows.some((row) => isFilled(row[at] ?? empty)),
  )
  const filled = rows
    .filter((row) => row.some(isFilled))
    .map((row) => kept.map((at) => row[at] ?? empty))
  if (filled.filter((row) => row.filter(isFilled).length > 1).length < 2) return null
  const merged = given.flat().filter((cell) => cell.columns > 1 || cell.rows > 1).length
  const [first] = given.find((row) => row.some(({ cell }) => isFilled(cell))) ?? []
  if (!first || first.columns < columns || !isFilled(first.cell))
    return { title: null, rows: filled, merged }
  return { title: first.cell, rows: filled.slice(1), merged: merged - 1 }
}

/** Cells from above keep their places in the rows that they reach into. */
function spread<Cell>(given: readonly (readonly SpanningCell<Cell>[])[], empty: Cell): Cell[][] {
  let reaching: number[] = []
  return given.map((cells) => {
    const row: Cell[] = []
    const next = reaching.map((rows) => Math.max(0, rows - 1))
    const passReached = () => {
      while ((reaching[row.length] ?? 0) > 0) row.push(empty)
    }
    for (const { cell, columns, rows } of cells) {
      passReached()
      for (let at = 0; at < columns; at += 1) next[row.length + at] = rows - 1
      row.push(cell, ...Array<Cell>(columns - 1).fill(empty))
    }
    passReached()
    reaching = Array.from(next, (rows) => rows ?? 0)
    return row
  })
}
