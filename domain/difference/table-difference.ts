import { wordsWithLinks } from '../article/body-links.ts'
import type { Table, TableRow } from '../article/body-table.ts'
import {
  differenceOfLists,
  differenceOfTexts,
  type Step,
  type TextPart,
} from './text-difference.ts'

// What changed between two tables, row by row: a row stayed, came, went, or has other words in some of its cells.
// Cells are compared column by column, so a column that came or went changes no other.
export interface ComparedRow {
  change: 'same' | 'added' | 'removed' | 'changed'
  /** One for each column that either table has. */
  cells: TextPart[][]
}

export interface TableDifference {
  caption: TextPart[]
  /** Whether its first row names the columns in one of the two alone. */
  headerChanged: boolean
  rows: ComparedRow[]
}

export function differenceOfTables(before: Table, after: Table): TableDifference {
  const columns = alignColumns(before, after)
  const row = (old: TableRow | null, now: TableRow | null): ComparedRow => {
    const cells = columns.map((column) =>
      differenceOfTexts(wordsIn(old, column.before), wordsIn(now, column.after)),
    )
    const isSame = cells.every((parts) => parts.every(({ change }) => change === 'same'))
    if (!old || !now) return { change: old ? 'removed' : 'added', cells }
    return { change: isSame ? 'same' : 'changed', cells }
  }
  return {
    caption: differenceOfTexts(before.attrs.caption ?? '', after.attrs.caption ?? ''),
    headerChanged: before.attrs.header !== after.attrs.header,
    rows: pairRows(before.content, after.content, columns).map(([old, now]) => row(old, now)),
  }
}

/** The words of the rows that changed, their cells in one line, for where a table has no room. */
export function changedRowsOf({ caption, rows }: TableDifference): TextPart[][] {
  const changed = rows.filter(({ change }) => change !== 'same').map(inOneLine)
  return caption.some(({ change }) => change !== 'same') ? [caption, ...changed] : changed
}

const GAP = '\u3000'

/** A row that came or went is all of it new or gone, the space between its cells, too. */
function inOneLine({ change, cells }: ComparedRow): TextPart[] {
  const filled = cells.filter((parts) => parts.length > 0)
  if (change === 'added' || change === 'removed') {
    const texts = filled.map((parts) => parts.map(({ text }) => text).join(''))
    return [{ change, text: texts.join(GAP) }]
  }
  const gap: TextPart = { change: 'same', text: GAP }
  return filled.flatMap((parts, index) => (index > 0 ? [gap, ...parts] : parts))
}

type Columns = readonly Pick<Step, 'before' | 'after'>[]

const wordsIn = (row: TableRow | null, column: number): string =>
  wordsWithLinks(row?.content[column]?.content)

/** As many columns are the same ones; else they are known again by what their first row says. */
function alignColumns(before: Table, after: Table): Columns {
  const names = ({ content: [first] }: Table) =>
    (first?.content ?? []).map(({ content }) => wordsWithLinks(content))
  const [old, now] = [names(before), names(after)]
  if (old.length === now.length) return old.map((_, index) => ({ before: index, after: index }))
  return differenceOfLists(old, now)
}

type Pair = readonly [old: TableRow | null, now: TableRow | null]

function pairRows(old: readonly TableRow[], now: readonly TableRow[], columns: Columns): Pair[] {
  const shared = columns.filter((column) => column.before >= 0 && column.after >= 0)
  const wordsOf = (row: TableRow, side: 'before' | 'after') =>
    shared.map((column) => wordsIn(row, column[side]))
  const oldWords = old.map((row) => wordsOf(row, 'before'))
  const nowWords = now.map((row) => wordsOf(row, 'after'))
  const pairs: Pair[] = []
  let [removed, added]: [number[], number[]] = [[], []]
  const flush = () => {
    let next = 0
    for (const row of removed) {
      const isLike = (index: number) => isAlike(oldWords[row] ?? [], nowWords[index] ?? [])
      const partner = added.findIndex((index, place) => place >= next && isLike(index))
      if (partner === -1) {
        pairs.push([old[row] ?? null, null])
        continue
      }
      for (const index of added.slice(next, partner)) pairs.push([null, now[index] ?? null])
      pairs.push([old[row] ?? null, now[added[partner] ?? -1] ?? null])
      next = partner + 1
    }
    for (const index of added.slice(next)) pairs.push([null, now[index] ?? null])
    ;[removed, added] = [[], []]
  }
  const keys = (words: readonly string[][]) => words.map((row) => JSON.stringify(row))
  for (const { change, ...at } of differenceOfLists(keys(oldWords), keys(nowWords))) {
    if (change === 'removed') removed.push(at.before)
    else if (change === 'added') added.push(at.after)
    else {
      flush()
      pairs.push([old[at.before] ?? null, now[at.after] ?? null])
    }
  }
  flush()
  return pairs
}

/** A row is known again by a cell that says the same, as the name of a village does. */
const isAlike = (old: readonly string[], now: readonly string[]): boolean =>
  old.some((words, index) => words !== '' && words === now[index])
