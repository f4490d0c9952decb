import type { Body, BodyBlock, Figure, LineBlock } from '#domain/article/body'
import type { Table } from '#domain/article/body-table'
import { LIST_KINDS } from '#lib/body/lists'
import { isBold } from '#lib/body/marks'

import { inlineOfLine, textOfInline, textPart, wordsOfLine } from './line-signs.ts'
import { beginsTable, cellsOfLine, isTableLine, tableOfLines, textOfTable } from './table-lines.ts'

// A body as the plain form shows it: its words as lines of text, its pictures as rows of their own.
// One line is one paragraph; '## ' opens a subheading, '- ' an item of a list, '+ ' one that is numbered, '|' a row of a
// table. The signs within a line are in line-signs.ts. Nothing of a body is lost on the way.

export type PictureRow = Figure['attrs'] & {
  /** It is after so many paragraphs and subheadings; 0 is above the text. */
  after: number
}

export interface BodyRows {
  text: string
  pictures: PictureRow[]
}

const HEADING = '## '
const ITEMS = { bullet: '- ', number: '+ ' } as const

export function rowsFromBody(body: Body): BodyRows {
  const texts: string[] = []
  const pictures: PictureRow[] = []
  for (const block of body.content) {
    if (block.type === 'figure') {
      pictures.push({ ...block.attrs, after: texts.length })
      continue
    }
    const text = textOfBlock(block)
    if (text !== '') texts.push(text)
  }
  // A blank line between paragraphs says nothing, and shows where each begins.
  return { text: texts.join('\n\n'), pictures }
}

function textOfBlock(block: LineBlock | Table): string {
  if (block.type === 'table') return textOfTable(block)
  const line = (block.content ?? []).map(textOfInline).join('').trim()
  if (line === '') return ''
  if (block.type === 'heading') return HEADING + line
  return block.type === 'item'
    ? ITEMS[block.attrs.list] + line
    : line.replace(/^(?:##|[-+] |\|)/, '\\$&')
}

export function bodyFromRows({ text, pictures }: BodyRows): Body {
  const blocks: BodyBlock[] = listBlocks(text).map(blockOfLines)
  const content: BodyBlock[] = []
  for (let count = 0; count <= blocks.length; count += 1) {
    const here = pictures.filter(({ after }) => Math.min(after, blocks.length) === count)
    content.push(...here.map(figureOf))
    const block = blocks[count]
    if (block) content.push(block)
  }
  return { type: 'doc', content }
}

/** The lines that become blocks: trimmed, blank ones left out. */
export function listLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The words of one line without the signs, as a reader would see them. */
export function textOfLine(line: string): string {
  return isTableLine(line)
    ? cellsOfLine(line).map(wordsOfLine).join(' ')
    : wordsOfLine(line.replace(/^(?:##|[-+]) /, ''))
}

/** The lines of each block: those of a table together, any other alone. */
export function listBlocks(text: string): string[][] {
  const blocks: string[][] = []
  for (const line of listLines(text)) {
    const last = blocks.at(-1)
    const goesOn = isTableLine(line) && !beginsTable(line) && last?.every(isTableLine)
    if (last && goesOn) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

function blockOfLines(lines: readonly string[]): BodyBlock {
  const [line = ''] = lines
  return isTableLine(line) ? tableOfLines(lines) : blockOfLine(line)
}

function blockOfLine(line: string): BodyBlock {
  for (const list of LIST_KINDS)
    if (line.startsWith(ITEMS[list]))
      return { type: 'item', attrs: { list }, content: inlineOfLine(line.slice(2).trim()) }
  if (!line.startsWith(HEADING)) return { type: 'paragraph', content: inlineOfLine(line) }
  const parts = inlineOfLine(line.slice(HEADING.length))
  const content = parts.flatMap((part) =>
    part.type === 'text' ? [textPart(part.text, isBold(part))] : [],
  )
  return { type: 'heading', attrs: { level: 2 }, content }
}

const figureOf = ({ after: _after, ...attrs }: PictureRow): Figure => ({ type: 'figure', attrs })
