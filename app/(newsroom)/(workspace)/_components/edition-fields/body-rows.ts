import { type Body, type BodyBlock, type Figure, type Inline } from '#domain/article/body'
import { LIST_KINDS } from '#lib/body/lists'
import { isBold, linkAddressOf } from '#lib/body/marks'
import { isLinkAddress } from '#lib/body/link-address'

// A body as the plain form shows it: its words as lines of text, its pictures as rows of their own.
// One line is one paragraph; '## ' opens a subheading, '- ' an item of a list, '+ ' one that is numbered, **so** is bold, [these words]<https://www.gov.cn/> lead
// there, ⏎ breaks a line inside its paragraph, and a backslash takes those signs literally. Nothing of a body is
// lost on the way.

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
const SIGN = /\\(.)|\*\*|⏎|\[((?:\\.|[^\\[\]])+)\]<([^<>\s]+)>/gsu

export function rowsFromBody(body: Body): BodyRows {
  const lines: string[] = []
  const pictures: PictureRow[] = []
  for (const block of body.content) {
    if (block.type === 'figure') {
      pictures.push({ ...block.attrs, after: lines.length })
      continue
    }
    const line = (block.content ?? []).map(textOfInline).join('').trim()
    if (line === '') continue
    const literal = line.replace(/^(?:##|[-+] )/, '\\$&')
    if (block.type === 'heading') lines.push(HEADING + line)
    else lines.push(block.type === 'item' ? ITEMS[block.attrs.list] + line : literal)
  }
  // A blank line between paragraphs says nothing, and shows where each begins.
  return { text: lines.join('\n\n'), pictures }
}

export function bodyFromRows({ text, pictures }: BodyRows): Body {
  const blocks: BodyBlock[] = listLines(text).map(blockOfLine)
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
  return line.replace(/^(?:##|[-+]) /, '').replaceAll(SIGN, wordsOfSign)
}

function wordsOfSign(sign: string, literal?: string, words?: string, address?: string): string {
  if (words === undefined || address === undefined) return literal ?? ''
  return isLinkAddress(address) ? withoutSigns(words) : sign
}

const withoutSigns = (words: string) => words.replaceAll(/\\(.)/gsu, '$1')

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

function inlineOfLine(line: string): Inline[] {
  const parts: Inline[] = []
  let bold = false
  let text = ''
  const flush = () => {
    if (text !== '') {
      parts.push(textPart(text, bold))
    }
    text = ''
  }
  let from = 0
  // A last ** without a partner is two asterisks.
  const toggles = [...line.matchAll(SIGN)].filter(([sign]) => sign === '**')
  const lone = toggles.length % 2 === 1 ? toggles.at(-1)?.index : undefined
  for (const sign of line.matchAll(SIGN)) {
    text += line.slice(from, sign.index)
    from = sign.index + sign[0].length
    const [all, literal, words, address] = sign
    const leads = words !== undefined && address !== undefined && isLinkAddress(address)
    if (literal !== undefined || sign.index === lone) text += literal ?? all
    else if (words !== undefined && !leads) text += all
    else {
      flush()
      if (leads) parts.push(linkPart(withoutSigns(words), address, bold))
      else if (all === '⏎') parts.push({ type: 'hardBreak' })
      else bold = !bold
    }
  }
  text += line.slice(from)
  flush()
  return parts
}

const BOLD = { type: 'bold' } as const

const textPart = (text: string, bold: boolean) => ({
  type: 'text' as const,
  text,
  ...(bold ? { marks: [BOLD] } : {}),
})

function linkPart(text: string, href: string, bold: boolean): Inline {
  const link = { type: 'link', attrs: { href } } as const
  return { type: 'text', text, marks: bold ? [BOLD, link] : [link] }
}

function textOfInline(part: Inline): string {
  if (part.type === 'hardBreak') return '⏎'
  const escaped = part.text.replaceAll(/\\|\*\*|\*$|^\*|⏎|[[\]]/gu, (sign) =>
    [...sign].map((character) => `\\${character}`).join(''),
  )
  const oneLine = escaped.replaceAll(/\r\n?|\n/g, '⏎')
  const href = linkAddressOf(part)
  const words = href === null ? oneLine : `[${oneLine}]<${href}>`
  return isBold(part) ? `**${words}**` : words
}

const figureOf = ({ after: _after, ...attrs }: PictureRow): Figure => ({ type: 'figure', attrs })
