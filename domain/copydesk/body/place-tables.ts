// Tables of a Word file put where their words are in a story. The desk reads a table as a line of the text like any
// other; here that line becomes the table again. Where it was taken for something else it stays what it is.

import { MAX_TABLE_CAPTION } from '#lib/body/tables'
import { tableTooLarge, type Table, type TableCell } from '../../article/body-table.ts'
import { blockText, type BodyBlock } from '../../article/body.ts'
import type { Content } from '../../article/content.ts'

export interface LooseTable {
  /** Its words as they are in the raw text. */
  text: string
  caption: string
  header: boolean
  rows: readonly (readonly string[])[]
}

export function placeTables(content: Content, tables: readonly LooseTable[]): Content {
  const blocks = tables.reduce(placeTable, content.body.content)
  return { ...content, body: { ...content.body, content: blocks } }
}

function placeTable(blocks: BodyBlock[], loose: LooseTable): BodyBlock[] {
  const table = tableOf(loose)
  const words = bare(loose.text)
  if (!table || words === '') return blocks
  for (const start of blocks.keys()) {
    const end = endOf(blocks, start, words)
    if (end !== null) return [...blocks.slice(0, start), table, ...blocks.slice(end)]
  }
  return blocks
}

/** Behind the paragraphs from `start` on that say these words and no more; null where they do not. */
function endOf(blocks: readonly BodyBlock[], start: number, words: string): number | null {
  let found = ''
  for (let end = start; end < blocks.length; end += 1) {
    const block = blocks[end]
    if (block?.type !== 'paragraph') return null
    found += bare(blockText(block))
    if (found === words) return end + 1
    if (found === '' || !words.startsWith(found)) return null
  }
  return null
}

/** The desk joins lines, and mends the spaces between words. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

function tableOf({ caption, header, rows }: LooseTable): Table | null {
  if (caption.length > MAX_TABLE_CAPTION) return null
  const table: Table = {
    type: 'table',
    attrs: { ...(caption === '' ? {} : { caption }), ...(header ? { header } : {}) },
    content: rows.map((cells) => ({ type: 'row', content: cells.map(cellOf) })),
  }
  return tableTooLarge(table) === null ? table : null
}

function cellOf(text: string): TableCell {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length === 0) return { type: 'cell' }
  return {
    type: 'cell',
    content: lines.flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
      { type: 'text' as const, text: line },
    ]),
  }
}
