import type { Inline } from '#domain/article/body-inline'
import type { Table, TableCell } from '#domain/article/body-table'

import { inlineOfLine, textOfInline, wordsOfLine } from './line-signs.ts'

// A table as lines of the plain form: '|+ ' opens it and has its caption, '|! ' the row that names the columns, '| ' a
// row; '|' parts the cells. Rows that are shorter than others are filled up.

const CAPTION = '|+'
const HEADER = '|!'
/** A sign that is taken literally, the address of a link, or what parts two cells. */
const PARTED = /\\.|\]<[^<>\s]+>|\|/gsu

export const isTableLine = (line: string): boolean => line.startsWith('|')
export const beginsTable = (line: string): boolean => line.startsWith(CAPTION)

/** The cells of a row as they are written, or the caption alone. */
export function cellsOfLine(line: string): string[] {
  const text = line.replace(/^\|[+!]?/, '')
  if (beginsTable(line)) return [text.trim()]
  const cells: string[] = []
  let from = 0
  for (const { 0: sign, index } of text.matchAll(PARTED)) {
    if (sign !== '|') continue
    cells.push(text.slice(from, index).trim())
    from = index + 1
  }
  const rest = text.slice(from).trim()
  return rest === '' && cells.length > 0 ? cells : [...cells, rest]
}

export function textOfTable({ attrs: { caption = '', header }, content }: Table): string {
  const rows = content.map(({ content: cells }, index) => {
    const sign = header && index === 0 ? HEADER : '|'
    return `${sign} ${cells.map(textOfCell).join(' | ')} |`
  })
  const words = caption === '' ? '' : ` ${textOfInline({ type: 'text', text: caption })}`
  return [CAPTION + words, ...rows].join('\n')
}

const textOfCell = ({ content = [] }: TableCell): string =>
  content
    .map((part: Inline) =>
      part.type === 'text' ? textOfInline(part).replaceAll(PARTED, literalBar) : textOfInline(part),
    )
    .join('')

const literalBar = (sign: string) => (sign === '|' ? '\\|' : sign)

export function tableOfLines(lines: readonly string[]): Table {
  const [first = ''] = lines
  const caption = beginsTable(first) ? wordsOfLine(cellsOfLine(first)[0] ?? '') : ''
  const rows = lines.filter((line) => !beginsTable(line))
  const cells = rows.length > 0 ? rows.map(cellsOfLine) : [['']]
  const columns = Math.max(...cells.map(({ length }) => length))
  return {
    type: 'table',
    attrs: {
      ...(caption === '' ? {} : { caption }),
      ...(rows[0]?.startsWith(HEADER) ? { header: true } : {}),
    },
    content: cells.map((row) => ({
      type: 'row',
      content: Array.from({ length: columns }, (_, place) => cellOf(row[place] ?? '')),
    })),
  }
}

function cellOf(text: string): TableCell {
  const content = inlineOfLine(text)
  return content.length > 0 ? { type: 'cell', content } : { type: 'cell' }
}
