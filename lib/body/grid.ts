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

/** A place of a row: the cell in it, and one from above that reaches into it. */
interface Place<Cell> {
  cell: Cell
  above: Cell | null
}

/**
 * Null for what only sets a page: a table of figures has two rows with several cells that say something, be it from
 * above. Empty rows and columns are left out.
 */
export function readGrid<Cell>(
  given: readonly (readonly SpanningCell<Cell>[])[],
  { empty, isFilled }: Reading<Cell>,
): Grid<Cell> | null {
  const places = spread(given, empty)
  const columns = Math.max(0, ...places.map(({ length }) => length))
  const rows = places.filter((row) => row.some(({ cell }) => isFilled(cell)))
  const kept = Array.from({ length: columns }, (_, at) => at).filter((at) =>
    rows.some((row) => isFilled(row[at]?.cell ?? empty)),
  )
  const saysSeveral = (row: Place<Cell>[]) =>
    row.filter(({ cell, above }) => isFilled(above ?? cell)).length > 1
  if (rows.filter(saysSeveral).length < 2) return null
  const filled = rows.map((row) => kept.map((at) => row[at]?.cell ?? empty))
  const merged = given.flat().filter((cell) => cell.columns > 1 || cell.rows > 1).length
  const [first] = given.find((row) => row.some(({ cell }) => isFilled(cell))) ?? []
  if (!first || first.columns < columns || !isFilled(first.cell))
    return { title: null, rows: filled, merged }
  return { title: first.cell, rows: filled.slice(1), merged: merged - 1 }
}

/** Cells from above keep their places in the rows that they reach into. */
function spread<Cell>(
  given: readonly (readonly SpanningCell<Cell>[])[],
  empty: Cell,
): Place<Cell>[][] {
  let reaching: ({ cell: Cell; rows: number } | undefined)[] = []
  return given.map((cells) => {
    const row: Place<Cell>[] = []
    const next = reaching.map((one) => one && { ...one, rows: Math.max(0, one.rows - 1) })
    const passReached = () => {
      for (let one = reaching[row.length]; one && one.rows > 0; one = reaching[row.length])
        row.push({ cell: empty, above: one.cell })
    }
    for (const { cell, columns, rows } of cells) {
      passReached()
      for (let at = 0; at < columns; at += 1) next[row.length + at] = { cell, rows: rows - 1 }
      row.push({ cell, above: null })
      for (let at = 1; at < columns; at += 1) row.push({ cell: empty, above: null })
    }
    passReached()
    reaching = Array.from(next)
    return row
  })
}
