// Runs as a process of its own, without secrets and under a deadline: a Word file is hostile until
// its words and pictures have been taken out. Bytes on standard input, a folder for the pictures as
// the one argument, what was read as JSON on standard output.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import JSZip from 'jszip'
import mammoth from 'mammoth'

const MAX_ENTRIES = 2_000
const MAX_UNPACKED_BYTES = 200 * 1_024 * 1_024
const MAX_LINES = 5_000
const MAX_PICTURES = 30
const TOO_LARGE_EXIT = 3
const NO_WORD_EXIT = 4

interface Picture {
  readAsBuffer(): Promise<Buffer>
  altText?: string
}

interface WordNode {
  type: string
  value?: string
  children?: WordNode[]
  numbering?: { isOrdered: boolean } | null
}

interface HeldPicture {
  alt: string
  picture: Picture
}

const [, , folder = '.'] = process.argv
const bytes = await buffer(process.stdin)
await requireBearable(bytes)

const lines: string[] = []
const found: (HeldPicture & { afterLine: number })[] = []
let numbered = 0
await mammoth.convertToHtml(
  { buffer: bytes },
  {
    transformDocument: (document: WordNode) => {
      readBlocks(document.children ?? [])
      // Nothing of it is wanted as HTML.
      return { ...document, children: [] }
    },
  },
)

const pictures = []
for (const [index, { picture, ...rest }] of found.slice(0, MAX_PICTURES).entries()) {
  const fileName = `${index}.bin`
  writeFileSync(join(folder, fileName), await picture.readAsBuffer())
  pictures.push({ ...rest, fileName })
}
const leftOut = found.length - pictures.length
process.stdout.write(
  JSON.stringify({ lines: lines.slice(0, MAX_LINES), pictures, leftOut, numbered }),
)

/** The directory of the archive says how large it will be, before anything is unpacked. */
async function requireBearable(archive: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(archive).catch(() => process.exit(NO_WORD_EXIT))
  if (!zip.file('word/document.xml')) process.exit(NO_WORD_EXIT)
  const entries = Object.values(zip.files)
  const size = entries.reduce((sum, entry) => sum + unpackedSize(entry), 0)
  if (entries.length > MAX_ENTRIES || size > MAX_UNPACKED_BYTES) process.exit(TOO_LARGE_EXIT)
}

function unpackedSize(entry: object): number {
  const data: unknown = Reflect.get(entry, '_data')
  const size: unknown = typeof data === 'object' && data ? Reflect.get(data, 'uncompressedSize') : 0
  return typeof size === 'number' ? size : 0
}

function readBlocks(blocks: readonly WordNode[]): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') readParagraph(block)
    else if (block.type === 'tableRow') readRow(block)
    else readBlocks(block.children ?? [])
  }
}

/** A paragraph is a line, and a line break inside it begins another. */
function readParagraph(paragraph: WordNode): void {
  const held: HeldPicture[] = []
  const words = inlineText(paragraph, held)
  if (paragraph.numbering?.isOrdered && words.trim() !== '') numbered += 1
  for (const line of words.split('\n')) lines.push(line.trimEnd())
  keep(held)
}

function keep(held: readonly HeldPicture[]): void {
  for (const one of held) found.push({ ...one, afterLine: lines.length })
}

function inlineText(node: WordNode, held: HeldPicture[]): string {
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

/** A paragraph within a paragraph stands in a text box, such as a caption over its picture. */
function nestedText(node: WordNode, held: HeldPicture[]): string {
  const words = inlineText(node, held)
  return node.type === 'paragraph' ? `\n${words}\n` : words
}

/** A table that only lays out a page gives its cells' paragraphs; one with figures, a line a row. */
function readRow(row: WordNode): void {
  const held: HeldPicture[] = []
  const cells = row.children ?? []
  const words = cells.map((cell) => inlineText(cell, held).trim().replaceAll(/\n+/g, ' '))
  const filled = words.filter((text) => text !== '')
  if (filled.length < 2) return cells.forEach((cell) => readBlocks(cell.children ?? []))
  lines.push(filled.join('\u3000'))
  keep(held)
}
