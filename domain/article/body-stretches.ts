import { inlineText, type Inline } from './body-inline.ts'
import { cellText, type Table } from './body-table.ts'
import type { BodyBlock } from './body.ts'

// The words of a block as stretches that are read by themselves: a paragraph is one, each cell of a table another.
// What looks for something in a text looks in these, and no number begins in one cell and ends in the next.

export interface Stretch {
  parts: readonly Inline[]
  /** Where it begins in the text of its block (`blockText`). */
  start: number
}

type StretchesOf = {
  [Type in BodyBlock['type']]: (block: Extract<BodyBlock, { type: Type }>) => Stretch[]
}

const one = ({ content = [] }: { content?: readonly Inline[] | undefined }): Stretch[] => [
  { parts: content, start: 0 },
]

const STRETCHES: StretchesOf = {
  paragraph: one,
  item: one,
  heading: one,
  figure: () => [],
  table: stretchesOfTable,
}

export function stretchesOf(block: BodyBlock): Stretch[] {
  const stretches = STRETCHES[block.type] as (block: BodyBlock) => Stretch[]
  return stretches(block)
}

function stretchesOfTable({ attrs: { caption }, content }: Table): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  const add = (parts: readonly Inline[], length: number) => {
    stretches.push({ parts, start })
    // A tab or a line break is behind each.
    start += length + 1
  }
  if (caption !== undefined) add([{ type: 'text', text: caption }], caption.length)
  for (const row of content)
    for (const cell of row.content) add(cell.content ?? [], cellText(cell).length)
  return stretches
}

/** The same block with its words changed; `start`: where they begin in the text of the block. */
export const mapWords = (
  block: BodyBlock,
  change: (text: string, start: number) => string,
): BodyBlock =>
  mapParts(block, {
    part: (part, start) =>
      part.type === 'text' ? { ...part, text: change(part.text, start) } : part,
    caption: (text) => change(text, 0),
  })

/** The same block, its words leading nowhere. */
export const withoutLinks = (block: BodyBlock): BodyBlock =>
  mapParts(block, { part: withoutLink, caption: (text) => text })

interface Change {
  part: <Part extends Inline>(part: Part, start: number) => Part
  caption: (text: string) => string
}

function mapParts(block: BodyBlock, change: Change): BodyBlock {
  switch (block.type) {
    case 'figure':
      return block
    case 'table':
      return mapTable(block, change)
    case 'heading':
      return { ...block, content: block.content && mapList(block.content, 0, change) }
    case 'paragraph':
    case 'item':
      return { ...block, content: block.content && mapList(block.content, 0, change) }
  }
}

function mapTable(table: Table, change: Change): Table {
  const { caption, ...attrs } = table.attrs
  const starts = stretchesOfTable(table).map(({ start }) => start)
  if (caption !== undefined) starts.shift()
  return {
    ...table,
    attrs: caption === undefined ? attrs : { ...attrs, caption: change.caption(caption) },
    content: table.content.map((row) => ({
      ...row,
      content: row.content.map((cell) => {
        const start = starts.shift() ?? 0
        return cell.content ? { ...cell, content: mapList(cell.content, start, change) } : cell
      }),
    })),
  }
}

function mapList<Part extends Inline>(parts: readonly Part[], first: number, change: Change) {
  let start = first
  return parts.map((part): Part => {
    const at = start
    start += inlineText(part).length
    return change.part(part, at)
  })
}

function withoutLink<Part extends Inline>(part: Part): Part {
  if (part.type !== 'text' || !part.marks) return part
  return { ...part, marks: part.marks.filter(({ type }) => type !== 'link') }
}
