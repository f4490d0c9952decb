import type { Node as DocNode } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'

import type { BodyBlock } from '#domain/article/body'
import type { Table } from '#domain/article/body-table'
import { MAX_TABLE_ROWS, partsOfTable } from '#lib/body/tables'

/** The lines that a table of too many rows became, and the tables that these lines can be instead. */
export interface Cut {
  lines: readonly BodyBlock[]
  tables: readonly Table[]
}

/** Tables of as many rows as one may have; each has the row that names the columns, the first one the caption. */
export function cutTable(table: Table): Table[] {
  const { head, rows } = partsOfTable(table)
  const size = MAX_TABLE_ROWS - (head ? 1 : 0)
  const count = Math.ceil(rows.length / size)
  return Array.from({ length: count }, (_, index): Table => {
    const part = rows.slice(index * size, (index + 1) * size)
    return {
      type: 'table',
      attrs: index === 0 ? table.attrs : head ? { header: true } : {},
      content: head ? [head, ...part] : part,
    }
  })
}

/** Puts the tables in place of their lines; not where somebody has changed these meanwhile. */
export const putTables =
  (cuts: readonly Cut[]): Command =>
  (state, dispatch) => {
    const { schema, tr } = state
    for (const { lines, tables } of cuts) {
      const place = findRun(
        tr.doc,
        lines.map((line) => schema.nodeFromJSON(line)),
      )
      if (!place) return false
      tr.replaceWith(
        place.from,
        place.to,
        tables.map((table) => schema.nodeFromJSON(table)),
      )
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Where these blocks stand one below the other, as they are. */
function findRun(doc: DocNode, run: readonly DocNode[]): { from: number; to: number } | null {
  const blocks = doc.children
  const first = blocks.findIndex((_, index) =>
    run.every((node, step) => blocks[index + step]?.eq(node)),
  )
  if (run.length === 0 || first === -1) return null
  const sizeOf = (part: readonly DocNode[]) => part.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const from = sizeOf(blocks.slice(0, first))
  return { from, to: from + sizeOf(run) }
}
