import type { BodyBlock } from '#domain/article/body'

import { isBold, keepsBreaks, kindOf, tagOf } from './element-kind.ts'
import { addText, blockOfLine, type Line } from './line.ts'
import { carriedSource } from './picture-file.ts'

export interface PastedPicture {
  /** How many blocks are above it. */
  after: number
  /** Its `data:` address; null for a picture of elsewhere, which only its file could bring. */
  source: string | null
}

/** What a clipboard's markup holds for copy, and what of it could not come along. */
export interface Pasted {
  blocks: BodyBlock[]
  pictures: PastedPicture[]
  /** Rows of tables with several cells, each now a paragraph. */
  rows: number
  /** Passages that Word shows as struck out. */
  deleted: number
}

/** A whole page can be copied by mistake; an article is never longer. */
const MAX_BLOCKS = 400

/** How the words around a node are set. */
interface Setting {
  bold: boolean
  heading: boolean
  breaks: boolean
}

interface Reading extends Pasted {
  line: Line
  /** Pictures in that line, which will be below it. */
  held: PastedPicture['source'][]
  /** The number of a point whose words are still to come. */
  number: string
}

/**
 * Paragraphs, subheadings and weight out of what Word, WPS, WeChat and web pages put on the
 * clipboard; sizes, colours, indents, blank lines and whatever else they carry stay behind. A line
 * break begins a paragraph, since that is what it stands for in copy.
 */
export function readPasted(root: Element): Pasted {
  const reading = emptyReading()
  walk(reading, root, { bold: false, heading: false, breaks: false })
  endLine(reading, false)
  const { blocks, pictures, rows, deleted } = reading
  const placed = pictures.map(({ after, source }) => {
    return { after: Math.min(after, MAX_BLOCKS), source }
  })
  return { blocks: blocks.slice(0, MAX_BLOCKS), pictures: placed, rows, deleted }
}

/** The part of a clipboard's markup that was copied; programs wrap it in a page of their own. */
export function copiedPart(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start !== -1 && end > start ? html.slice(start, end) : html
}

const emptyReading = (): Reading => ({
  blocks: [],
  pictures: [],
  rows: 0,
  deleted: 0,
  line: { heading: false, characters: [] },
  held: [],
  number: '',
})

function endLine(reading: Reading, heading: boolean): void {
  const block = blockOfLine(reading.line)
  if (block) reading.blocks.push(block)
  const after = reading.blocks.length
  reading.pictures.push(...reading.held.map((source) => ({ after, source })))
  reading.held = []
  reading.line = { heading, characters: [] }
}

function walk(reading: Reading, parent: Element, setting: Setting): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) readText(reading, node.textContent ?? '', setting)
    else if (node.nodeType === 1) readElement(reading, node as Element, setting)
  }
}

function readText(reading: Reading, text: string, { bold, heading, breaks }: Setting): void {
  const lines = breaks ? text.split(/\r\n?|\n/) : [text]
  for (const [index, line] of lines.entries()) {
    if (index > 0) endLine(reading, heading)
    if (reading.number !== '' && line.trim() !== '') {
      addText(reading.line, reading.number, bold)
      reading.number = ''
    }
    addText(reading.line, line, bold)
  }
}

function readElement(reading: Reading, element: Element, around: Setting): void {
  const kind = kindOf(element)
  switch (kind) {
    case 'skipped':
      return
    case 'picture':
      reading.held.push(carriedSource(element))
      return
    case 'deleted':
      if (element.textContent.trim() !== '') reading.deleted += 1
      return
    case 'break':
      endLine(reading, around.heading)
      return
    case 'list-sign':
      addText(reading.line, numberIn(element.textContent), false)
      return
    case 'row':
      readRow(reading, element, around)
      return
    case 'inline':
      walk(reading, element, settingIn(element, around))
      return
    case 'heading':
    case 'block': {
      const heading = kind === 'heading' || around.heading
      endLine(reading, heading)
      if (tagOf(element) === 'li') reading.number = placeInList(element)
      walk(reading, element, { ...settingIn(element, around), heading })
      endLine(reading, around.heading)
    }
  }
}

const settingIn = (element: Element, around: Setting): Setting => ({
  heading: around.heading,
  bold: isBold(element, around.bold),
  breaks: keepsBreaks(element, around.breaks),
})

/** A layout table becomes the paragraphs of its cells; a table of figures, a line a row. */
function readRow(reading: Reading, row: Element, around: Setting): void {
  const cells = [...row.children].map((cell) => readPastedCell(cell, around))
  for (const { deleted } of cells) reading.deleted += deleted
  const filled = cells.filter(({ blocks }) => blocks.length > 0)
  endLine(reading, around.heading)
  if (filled.length < 2) {
    for (const { blocks, pictures } of cells) {
      const above = reading.blocks.length
      reading.blocks.push(...blocks)
      const placed = pictures.map(({ after, source }) => ({ after: above + after, source }))
      reading.pictures.push(...placed)
    }
    return
  }
  reading.rows += 1
  const texts = filled.map(({ blocks }) => blocks.map(textOf).join(' '))
  addText(reading.line, texts.join('\u3000'), false)
  for (const { pictures } of cells) reading.held.push(...pictures.map(({ source }) => source))
  endLine(reading, around.heading)
}

function readPastedCell(cell: Element, around: Setting): Pasted {
  const reading = emptyReading()
  if (kindOf(cell) === 'skipped') return reading
  // The weight of a head cell says only that it is one.
  walk(reading, cell, { ...around, bold: false })
  endLine(reading, false)
  return reading
}

function textOf(block: BodyBlock): string {
  if (block.type === 'figure') return ''
  return (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('')
}

/** A number before a point of a list is part of what it says; a bullet is not. */
function numberIn(sign: string): string {
  const compact = sign.replaceAll(/[\s\u00a0]+/gu, '')
  return /[\p{Number}\p{Script=Han}]/u.test(compact) ? compact : ''
}

function placeInList(item: Element): string {
  const list = item.parentElement
  if (!list || tagOf(list) !== 'ol') return ''
  const first = Number(list.getAttribute('start') ?? 1) || 1
  const before = [...list.children].filter((one) => tagOf(one) === 'li').indexOf(item)
  return `${first + before}. `
}
