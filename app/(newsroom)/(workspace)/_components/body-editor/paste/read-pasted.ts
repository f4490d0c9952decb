import { blockText, type BodyBlock } from '#domain/article/body'
import { toLinkAddress } from '#lib/body/link-address'
import { itemNumbers } from '#lib/body/lists'

import { cutTable } from './cut-table.ts'
import { isBold, keepsBreaks, kindOf, tagOf } from './element-kind.ts'
import { addText, blockOfLine, PLAIN, type Line, type Look } from './line.ts'
import type { Pasted, PastedPicture } from './pasted.ts'
import { carriedSource } from './picture-file.ts'
import { readTable } from './read-table.ts'

/** A whole page can be copied by mistake; an article is never longer. */
const MAX_BLOCKS = 400

/** How the words around a node are set. */
interface Setting extends Look {
  heading: boolean
  breaks: boolean
}

interface Reading extends Pasted {
  line: Line
  /** Pictures in that line, which will be below it. */
  held: PastedPicture['source'][]
  /** The sign of an item whose words are still to come; empty for a bullet. */
  sign: string | null
  /** This site's; its own pages are linked by their path. */
  origin: string
}

/**
 * Paragraphs, lists, subheadings, tables, weight and links out of what Word, WPS, WeChat and web pages put on the
 * clipboard; sizes, colours, indents, blank lines and whatever else they carry stay behind. A line
 * break begins a paragraph, since that is what it stands for in copy. `origin`: of this site, where links to its
 * pages begin.
 */
export function readPasted(root: Element, origin: string): Pasted {
  const reading = emptyReading(origin)
  walk(reading, root, { ...PLAIN, heading: false, breaks: false })
  endLine(reading, false)
  const { blocks, pictures, rows, merged, deleted } = reading
  const over = reading.over?.map(({ cut, ...table }) => {
    const lines = cut?.lines.filter((line) => blocks.indexOf(line) < MAX_BLOCKS) ?? []
    return { ...table, ...(cut && lines.length > 0 ? { cut: { ...cut, lines } } : {}) }
  })
  const placed = pictures.map(({ after, source }) => {
    return { after: Math.min(after, MAX_BLOCKS), source }
  })
  const read = { blocks: blocks.slice(0, MAX_BLOCKS), pictures: placed, rows, merged, deleted }
  const cut = blocks.length - read.blocks.length
  return { ...read, ...(over ? { over } : {}), ...(cut > 0 ? { cut } : {}) }
}

const ROWS_ALONE = /^(?:<!--StartFragment-->)?\s*<(?:col|colgroup|thead|tbody|tr|td|th)\b/i

/** The part of a clipboard's markup that was copied; programs wrap it in a page of their own. */
export function copiedPart(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  const part = start !== -1 && end > start ? html.slice(start, end) : html
  // Excel marks the rows alone as copied, and no browser reads rows without their table.
  return ROWS_ALONE.test(part) ? `<table>${part}</table>` : part
}

const emptyReading = (origin: string): Reading => ({
  blocks: [],
  pictures: [],
  rows: 0,
  merged: 0,
  deleted: 0,
  line: { heading: false, list: null, characters: [] },
  held: [],
  sign: null,
  origin,
})

function endLine(reading: Reading, heading: boolean): void {
  const block = blockOfLine(reading.line)
  if (block) reading.blocks.push(block)
  const after = reading.blocks.length
  reading.pictures.push(...reading.held.map((source) => ({ after, source })))
  reading.held = []
  reading.line = { heading, list: null, characters: [] }
}

function walk(reading: Reading, parent: Element, setting: Setting): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) readText(reading, node.textContent ?? '', setting)
    else if (node.nodeType === 1) readElement(reading, node as Element, setting)
  }
}

function readText(reading: Reading, text: string, setting: Setting): void {
  const { heading, breaks } = setting
  const lines = breaks ? text.split(/\r\n?|\n/) : [text]
  for (const [index, line] of lines.entries()) {
    if (index > 0) endLine(reading, heading)
    if (reading.sign !== null && line.trim() !== '') {
      beginItem(reading, reading.sign, { bold: setting.bold, href: null })
      reading.sign = null
    }
    addText(reading.line, line, setting)
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
      beginItem(reading, numberIn(element.textContent), PLAIN)
      return
    case 'row':
      readRow(reading, element, around)
      return
    case 'table':
      endLine(reading, around.heading)
      takeTable(reading, element, around)
      endLine(reading, around.heading)
      return
    case 'inline':
      walk(reading, element, settingIn(reading, element, around))
      return
    case 'heading':
    case 'block': {
      const heading = kind === 'heading' || around.heading
      endLine(reading, heading)
      if (tagOf(element) === 'li') reading.sign = placeInList(element)
      walk(reading, element, { ...settingIn(reading, element, around), heading })
      endLine(reading, around.heading)
    }
  }
}

const settingIn = (reading: Reading, element: Element, around: Setting): Setting => ({
  href: tagOf(element) === 'a' ? addressOf(element, reading.origin) : around.href,
  heading: around.heading,
  bold: isBold(element, around.bold),
  breaks: keepsBreaks(element, around.breaks),
})

/** An address of its own page says nothing elsewhere, so only whole ones are taken. */
function addressOf(anchor: Element, origin: string): string | null {
  const href = anchor.getAttribute('href') ?? ''
  return /^https?:/i.test(href.trim()) ? toLinkAddress(href, origin) : null
}

/** The rows of one that only sets the page, or is too large, are read as lines. */
function takeTable(reading: Reading, element: Element, around: Setting): void {
  const read = readTable(element, (cell) => readPastedCell(cell, around, reading.origin))
  if (read && 'table' in read) {
    reading.blocks.push(read.table)
    reading.held.push(...read.pictures)
    reading.merged += read.merged
    reading.deleted += read.deleted
    return
  }
  const before = { rows: reading.rows, blocks: reading.blocks.length }
  walk(reading, element, around)
  const rows = reading.rows - before.rows
  if (!read || rows === 0) return
  const lines = reading.blocks.slice(before.blocks)
  const cut = read.whole && { cut: { lines, tables: cutTable(read.whole) } }
  reading.over = [...(reading.over ?? []), { size: read.size, rows, ...cut }]
}

/** A layout table becomes the paragraphs of its cells; a table of figures, a line a row. */
function readRow(reading: Reading, row: Element, around: Setting): void {
  const cells = [...row.children].map((cell) => readPastedCell(cell, around, reading.origin))
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
  addText(reading.line, texts.join('\u3000'), PLAIN)
  for (const { pictures } of cells) reading.held.push(...pictures.map(({ source }) => source))
  endLine(reading, around.heading)
}

function readPastedCell(cell: Element, around: Setting, origin: string): Pasted {
  const reading = emptyReading(origin)
  if (kindOf(cell) === 'skipped') return reading
  // The weight of a head cell says only that it is one.
  walk(reading, cell, { ...around, bold: false })
  endLine(reading, false)
  return reading
}

function textOf(block: BodyBlock): string {
  return blockText(block).replaceAll('\n', '')
}

/**
 * Marks the line as an item of a list. A number that the list would not show by itself, such as （一） or the third
 * one alone, stays among the words.
 */
function beginItem(reading: Reading, sign: string, look: Look): void {
  if (sign === '') reading.line.list = 'bullet'
  else if (/^\d+\.$/.test(sign.trim()) && Number.parseInt(sign, 10) === nextNumber(reading.blocks))
    reading.line.list = 'number'
  else addText(reading.line, sign, look)
}

const nextNumber = (blocks: readonly BodyBlock[]) => (itemNumbers(blocks).at(-1) ?? 0) + 1

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
