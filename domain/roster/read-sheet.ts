// Runs as a process of its own, without secrets and under limits: a sheet from outside is hostile until its
// cells have been taken out. Bytes on standard input, its cells as JSON on standard output.
import { constants } from 'node:os'
import { buffer } from 'node:stream/consumers'

import { parse } from 'csv-parse/sync'
import JSZip from 'jszip'
import readWorksheets from 'read-excel-file/universal'

import { withoutControls } from '#lib/plain-text'

import { endWithExitCode, EXIT_CODES } from '../media/exit-codes.ts'
import { lowerPriority } from '../media/lower-priority.ts'
import { ArchiveError, openZipArchive, type ZipArchive } from '../media/zip-archive.ts'
import { MAX_CELL, MAX_ROSTER_LINES } from './columns.ts'
import { isXlsx } from './roster-format.ts'

/** Opened or closed, in all parts; a row of ten cells has some fifty. */
const MAX_TAGS = 500_000
const MAX_COLUMNS = 60
/** From the first cell to the last row and column: the reader makes every empty one in between. */
const MAX_CELLS = 1_000_000
/** Headings and empty rows are no people. */
const MAX_ROWS = MAX_ROSTER_LINES + 500

endWithExitCode()
lowerPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const bytes = await buffer(process.stdin)
const sheets = isXlsx(bytes)
  ? await readWorkbook(bytes)
  : [{ name: '', rows: withoutEmptyEnd(readCsv(bytes)), merged: [] }]
if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > MAX_ROWS) {
  process.exit(EXIT_CODES.tooManyRows)
}
process.stdout.write(JSON.stringify(sheets))

/** Which sheet of the workbook it is, and which of its cells are one. */
interface SheetPart {
  place: number
  merged: string[]
}

interface Sheet {
  name: string
  rows: string[][]
  merged: string[]
}

/** Every sheet that has a word. Of a formula there is what its program last showed; nothing is calculated. */
async function readWorkbook(workbook: Buffer): Promise<Sheet[]> {
  const { parts, files } = inspect(workbook)
  try {
    const places = parts.map(({ place }) => place)
    const options: object = places.length > 0 ? { sheets: places } : {}
    const read = await readWorksheets(await packUnpressed(files), options)
    return read
      .map(({ sheet: name, data }, index) => ({
        name: textOf(name),
        rows: withoutEmptyEnd(data.map((row) => row.slice(0, MAX_COLUMNS).map(textOf))),
        merged: parts[index]?.merged ?? [],
      }))
      .filter(({ rows }, index) => index === 0 || rows.length > 0)
  } catch {
    // Whatever the reader finds wrong: the file is not what Excel writes.
    process.exit(EXIT_CODES.notSheet)
  }
}

/**
 * The same parts without compression: of a part over 512 kB the reader would start a thread to unpack it, which a child
 * may not. What was not looked at is not in it.
 */
function packUnpressed(files: ReadonlyMap<string, Buffer>): Promise<ArrayBuffer> {
  const zip = new JSZip()
  for (const [name, bytes] of files) zip.file(name, bytes)
  return zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' })
}

/** Counts what the reader will meet; returns its parts, which sheets have cells, and where those are merged. */
function inspect(workbook: Buffer): { parts: SheetPart[]; files: ReadonlyMap<string, Buffer> } {
  try {
    const archive = openZipArchive(workbook)
    const files = new Map<string, Buffer>()
    let tags = 0
    for (const name of archive.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      const bytes = archive.read(name)
      files.set(name, bytes)
      const text = bytes.toString('utf8')
      if (text.includes('<!DOCTYPE')) process.exit(EXIT_CODES.notSheet)
      for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', index + 1))
        tags += 1
      if (tags > MAX_TAGS) process.exit(EXIT_CODES.tooLarge)
    }
    const parts = listSheetParts(archive)
    const cells = parts.reduce((sum, { xml }) => sum + countCells(xml), 0)
    if (cells > MAX_CELLS) process.exit(EXIT_CODES.tooFar)
    const found = parts.map(({ place, xml }) => ({ place, merged: listMerged(xml) }))
    return { parts: found, files }
  } catch (error) {
    const tooLarge = error instanceof ArchiveError && error.tooLarge
    process.exit(tooLarge ? EXIT_CODES.tooLarge : EXIT_CODES.notSheet)
  }
}

/** Of the rectangle around all cells that hold something; a colour alone makes none. */
function countCells(sheetPart: string): number {
  let [rows, columns] = [0, 0]
  const filled = sheetPart.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*(?<!\/)>/g,
  )
  for (const [, letters = '', row] of filled) {
    rows = Math.max(rows, Number(row))
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
    columns = Math.max(columns, column)
  }
  return rows * columns
}

function listMerged(xml: string): string[] {
  const ranges = xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)
  return [...ranges].map(([, range = '']) => range).slice(0, MAX_ROWS)
}

/** The parts of the sheets in the order of the workbook, each with its place in it; a sheet that is a chart has none. */
function listSheetParts(archive: ZipArchive): { place: number; xml: string }[] {
  const read = (name: string) => (archive.exists(name) ? archive.read(name).toString('utf8') : '')
  const relations = read('xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? []
  const named = read('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*?\b\w+:id="([^"]+)"/g)
  return [...named].flatMap(([, id = ''], index) => {
    const relation = relations.find((one) => one.includes(`Id="${id}"`)) ?? ''
    if (!relation.includes('/worksheet"')) return []
    const [, target = ''] = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation) ?? []
    return [{ place: index + 1, xml: read(`xl/${target}`) }]
  })
}

/** UTF-8, or what Excel writes on a Chinese Windows. */
function readCsv(file: Buffer): string[][] {
  try {
    const text = decode(file)
    const cells: string[][] = parse(text, {
      bom: true,
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MAX_ROWS + 1,
    })
    return cells.map((row) => row.slice(0, MAX_COLUMNS).map(textOf))
  } catch {
    process.exit(EXIT_CODES.notSheet)
  }
}

function decode(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(file)
  }
}

/** A date as its day, and a number as its figures: a mobile number is one to Excel. Only line breaks may tell names apart. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  if (typeof cell === 'boolean') return String(cell)
  if (typeof cell !== 'string') return ''
  return withoutControls(cell.toWellFormed())
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
    .slice(0, MAX_CELL)
}

function withoutEmptyEnd(given: readonly string[][]): string[][] {
  const last = given.findLastIndex((row) => row.some((cell) => cell !== ''))
  return given.slice(0, last + 1)
}
