// Runs as a process of its own, without secrets and under limits: a Word file is hostile until its
// text and pictures have been taken out. Bytes on standard input, a folder for the pictures as the one
// argument, what was read as JSON on standard output.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import mammoth from 'mammoth'

import { dropHidden, markHidden } from './hidden-runs.ts'
import { ArchiveError, openZipArchive, type ZipArchive } from './zip-archive.ts'
import { endWithExitCode, EXIT_CODES } from './exit-codes.ts'
import { lowerPriority } from './lower-priority.ts'
import { MAX_PICTURE_BYTES } from './picture-format.ts'
import { MAX_LINKS, MAX_PICTURES, MAX_DOCX_CHARACTERS } from './docx-format.ts'
import { readDocxLinks, type DocxLink } from './docx-links.ts'
import { readDocxTable, sentenceOf, type DocxNode, type DocxTable } from './docx-table.ts'

/** Of all pictures together, each counted once. */
const MAX_PICTURE_TOTAL = 100 * 1_024 * 1_024
/** Opened or closed, in all parts; a page of a thousand characters has some thousands. */
const MAX_TAGS = 500_000

interface Picture {
  readAsBuffer(): Promise<Buffer>
  altText?: string
}

interface HeldPicture {
  alt: string
  picture: Picture
}

endWithExitCode()
// Readers come first.
lowerPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const [, , folder = '.'] = process.argv
const archive = openArchive(await buffer(process.stdin))
if (!archive.exists('word/document.xml')) process.exit(EXIT_CODES.notDocx)

const lines: string[] = []
const found: (HeldPicture & { afterLine: number })[] = []
/** Those of figures, each with the line it is in the text. */
const tables: (DocxTable & { text: string })[] = []
const links: DocxLink[] = []
let numbered = 0
let hidden = 0
let tags = 0
await mammoth.convertToHtml(
  // What mammoth asks of an archive; its own believes the sizes stated there.
  { file: { exists: archive.exists, read: readPart } } as never,
  {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (document: DocxNode) => {
      const read = dropHidden(document)
      hidden = read.hidden
      readBlocks(read.shown.children ?? [])
      // Nothing of it is wanted as HTML.
      return { ...document, children: [] }
    },
  },
)
if (lines.join('\n').length > MAX_DOCX_CHARACTERS) process.exit(EXIT_CODES.tooManyWords)

/** The same bytes are written once, however often the text shows them. */
const written = new Map<string, string>()
let total = 0
const pictures = []
for (const { picture, ...rest } of found.slice(0, MAX_PICTURES)) {
  pictures.push({ ...rest, ...(await writePicture(picture)) })
}
const leftOut = found.length - pictures.length
process.stdout.write(JSON.stringify({ lines, pictures, tables, links, leftOut, numbered, hidden }))

/** Its file, or why there is none. */
async function writePicture(
  picture: Picture,
): Promise<{ fileName: string } | { missing: 'unreadable' | 'too-large' }> {
  // What is linked from elsewhere is not in the file, and is not fetched.
  const bytes = await picture.readAsBuffer().catch((error: unknown) => {
    if (isTooLarge(error)) process.exit(EXIT_CODES.tooLarge)
    return null
  })
  if (!bytes) return { missing: 'unreadable' }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = written.get(hash)
  if (known !== undefined) return { fileName: known }
  total += bytes.byteLength
  if (bytes.byteLength > MAX_PICTURE_BYTES || total > MAX_PICTURE_TOTAL) {
    return { missing: 'too-large' }
  }
  const fileName = `${written.size}.bin`
  writeFileSync(join(folder, fileName), bytes)
  written.set(hash, fileName)
  return { fileName }
}

function openArchive(bytes: Buffer): ZipArchive {
  try {
    return openZipArchive(bytes)
  } catch (error) {
    process.exit(isTooLarge(error) ? EXIT_CODES.tooLarge : EXIT_CODES.notDocx)
  }
}

/** Each tag becomes an object: a file of 20 kB can unpack to millions of them. */
function countTags(text: string): void {
  for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', index + 1)) tags += 1
  if (tags > MAX_TAGS) process.exit(EXIT_CODES.tooLarge)
}

/** A part as mammoth asks for it: as bytes, or decoded. Word writes no document type into one. */
function readPart(name: string, encoding?: string): Promise<Buffer | string> {
  try {
    const part = archive.read(name)
    if (encoding === undefined) return Promise.resolve(part)
    if (encoding === 'base64') return Promise.resolve(part.toString('base64'))
    const text = new TextDecoder(encoding).decode(part)
    if (text.includes('<!DOCTYPE')) process.exit(EXIT_CODES.notDocx)
    countTags(text)
    return Promise.resolve(markHidden(text))
  } catch (error) {
    if (isTooLarge(error)) process.exit(EXIT_CODES.tooLarge)
    return Promise.reject(error as Error)
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ArchiveError && error.tooLarge
}

function readBlocks(blocks: readonly DocxNode[]): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') readParagraph(block)
    else if (block.type === 'tableRow') readRow(block)
    else if (block.type === 'table') readTable(block)
    else readBlocks(block.children ?? [])
  }
}

/** A paragraph is a line, and a line break inside it begins another. */
function readParagraph(paragraph: DocxNode): void {
  const held: HeldPicture[] = []
  const text = inlineText(paragraph, held)
  if (paragraph.numbering?.isOrdered && text.trim() !== '') numbered += 1
  keepLinks(paragraph)
  for (const line of text.split('\n')) lines.push(line.trimEnd())
  keep(held)
}

function keepLinks(part: DocxNode): void {
  links.push(...readDocxLinks(part).slice(0, MAX_LINKS - links.length))
}

function keep(held: readonly HeldPicture[]): void {
  for (const one of held) found.push({ ...one, afterLine: lines.length })
}

function inlineText(node: DocxNode, held: HeldPicture[]): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\u3000'
  if (node.type === 'break') return '\n'
  if (node.type === 'image') {
    const picture = node as unknown as Picture
    held.push({ alt: (picture.altText ?? '').slice(0, 200), picture })
    return ''
  }
  return (node.children ?? []).map((child) => nestedText(child, held)).join('')
}

/** A paragraph within a paragraph is in a text box, such as a caption over its picture. */
function nestedText(node: DocxNode, held: HeldPicture[]): string {
  const text = inlineText(node, held)
  return node.type === 'paragraph' ? `\n${text}\n` : text
}

/**
 * A table of figures is one line of the text: its rows would be read as headlines. Whoever sets the text makes the
 * table of it again.
 */
function readTable(table: DocxNode): void {
  const start = lines.length
  readBlocks(table.children ?? [])
  const read = readDocxTable(table, (cell) => cellText(cell, []))
  if (!read) return
  const text = sentenceOf(read)
  tables.push({ ...read, text })
  lines.splice(start, lines.length, text)
  for (const picture of found) picture.afterLine = Math.min(picture.afterLine, lines.length)
}

function cellText(cell: DocxNode, held: HeldPicture[]): string {
  const lines = (cell.children ?? []).map((child) => inlineText(child, held).trim())
  return lines.filter((text) => text !== '').join('\n')
}

/** A layout table becomes the paragraphs of its cells; a table of figures, a line a row. */
function readRow(row: DocxNode): void {
  const held: HeldPicture[] = []
  const cells = row.children ?? []
  const texts = cells.map((cell) => inlineText(cell, held).trim().replaceAll(/\n+/g, ' '))
  const filled = texts.filter((text) => text !== '')
  if (filled.length < 2) return cells.forEach((cell) => readBlocks(cell.children ?? []))
  lines.push(filled.join('\u3000'))
  for (const cell of cells) keepLinks(cell)
  keep(held)
}
