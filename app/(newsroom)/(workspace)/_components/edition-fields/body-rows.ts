import type { Body, BodyBlock, Figure, Inline } from '#domain/article/body'

// A body as the plain form shows it: its words as lines of text, its pictures as rows of their own.
// One line is one paragraph; '## ' opens a subheading, **so** is bold, ⏎ breaks a line inside its
// paragraph, and a backslash takes those signs literally. Nothing of a body is lost on the way.

export type PictureRow = Figure['attrs'] & {
  /** It is after so many paragraphs and subheadings; 0 is above the text. */
  after: number
}

export interface BodyRows {
  text: string
  pictures: PictureRow[]
}

const HEADING = '## '
const SIGN = /\\(.)|\*\*|⏎/gsu

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
    lines.push(block.type === 'heading' ? HEADING + line : line.replace(/^##/, '\\##'))
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
  return line.replace(/^## /, '').replaceAll(SIGN, (_sign, literal?: string) => literal ?? '')
}

function blockOfLine(line: string): BodyBlock {
  if (!line.startsWith(HEADING)) return { type: 'paragraph', content: inlineOfLine(line) }
  const parts = inlineOfLine(line.slice(HEADING.length))
  const content = parts.filter((part) => part.type === 'text')
  return { type: 'heading', attrs: { level: 2 }, content }
}

function inlineOfLine(line: string): Inline[] {
  const parts: Inline[] = []
  let bold = false
  let text = ''
  const flush = () => {
    if (text !== '') {
      parts.push({ type: 'text', text: text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) })
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
    if (sign[1] !== undefined || sign.index === lone) text += sign[1] ?? sign[0]
    else {
      flush()
      if (sign[0] === '⏎') parts.push({ type: 'hardBreak' })
      else bold = !bold
    }
  }
  text += line.slice(from)
  flush()
  return parts
}

function textOfInline(part: Inline): string {
  if (part.type === 'hardBreak') return '⏎'
  const escaped = part.text.replaceAll(/\\|\*\*|\*$|^\*|⏎/gu, (sign) =>
    [...sign].map((character) => `\\${character}`).join(''),
  )
  const oneLine = escaped.replaceAll(/\r\n?|\n/g, '⏎')
  return part.marks?.length ? `**${oneLine}**` : oneLine
}

const figureOf = ({ after: _after, ...attrs }: PictureRow): Figure => ({ type: 'figure', attrs })
