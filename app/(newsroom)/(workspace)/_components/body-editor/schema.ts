import { getSchema, Mark, Node, type Extensions, type JSONContent } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { TextSelection } from '@tiptap/pm/state'

import {
  cropSchema,
  focusSchema,
  withOneLead,
  type Body,
  type BodyBlock,
  type Figure,
} from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import { withoutBlankEnd, type Table, type TableCell } from '#domain/article/body-table'
import type { ListKind } from '#lib/body/lists'
import { isBold } from '#lib/body/marks'
import { isLinkAddress } from '#lib/body/link-address'
import { MAX_TABLE_CAPTION } from '#lib/body/tables'

import { CellNode, RowNode, TableNode } from './table-nodes.ts'

// The editor's document is the body of domain/article/body.ts and nothing else: the same closed list
// of nodes and marks, so that what is typed, pasted or dropped cannot become anything a revision
// does not take. Shortcuts that turn signs into shape while typing (** or ##) are left out: copy is
// typed as it will be printed.

const HEADING_LEVEL = 2

/** A node as JSON, of an editor or of a body. */
interface DocNode {
  type?: string | undefined
  attrs?: Record<string, unknown> | undefined
  content?: readonly DocNode[] | undefined
  text?: string | undefined
  marks?: readonly DocMark[] | undefined
}

interface DocMark {
  type: string
  attrs?: Record<string, unknown> | undefined
}

const Subheading = Heading.extend({
  content: 'text*',
  marks: 'bold',
  addAttributes: () => ({ level: { default: HEADING_LEVEL, rendered: false } }),
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  // The page's own titles are h1 and h2.
  renderHTML: () => ['h3', 0],
  addInputRules: () => [],
}).configure({ levels: [HEADING_LEVEL] })

const readKind = (list: unknown): ListKind => (list === 'number' ? 'number' : 'bullet')

/** A line of a list; the style sheet numbers those that follow one another. */
export const ItemNode = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    list: {
      default: 'bullet',
      parseHTML: (element) => readKind(element.dataset['list']),
      renderHTML: ({ list }) => ({ 'data-list': readKind(list) }),
    },
  }),
  parseHTML: () => [{ tag: 'p[data-list]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** Only Shift-Enter breaks a line, and only in text: Mod-Enter belongs to the form, and submits. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': ({ editor }) =>
        editor.state.selection instanceof TextSelection && editor.commands.setHardBreak(),
    }
  },
})

const Weight = Bold.extend({ addInputRules: () => [], addPasteRules: () => [] })

/** Words that lead somewhere. What is typed behind them leads nowhere. */
const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { isRequired: true } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: readLink }],
  renderHTML: ({ mark }) => ['a', { href: mark.attrs['href'], rel: 'noopener noreferrer' }, 0],
})

/** A picture in the text with its caption and credit. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: { isRequired: true },
    crop: { default: null },
    alt: { default: '' },
    caption: { default: '' },
    credit: { default: '' },
    focus: { default: null },
    lead: { default: null },
  }),
  parseHTML: () => [{ tag: 'figure[data-copy]', getAttrs: readFigure }],
  renderHTML: ({ node }) => ['figure', { 'data-copy': JSON.stringify(node.attrs) }],
})

/** Everything the closed schema is made of; `figure` and `item` with or without what they do on the screen. */
export const editorNodes = (
  figure: Extensions[number] = FigureNode,
  item: Extensions[number] = ItemNode,
): Extensions => [
  Document,
  Paragraph,
  item,
  Text,
  Weight,
  LinkMark,
  Subheading,
  LineBreak,
  figure,
  TableNode,
  RowNode,
  CellNode,
]

export const editorSchema = getSchema(editorNodes())

/** What an editor shows. The paragraph that it wants at the end, added later, would part the places of two pictures. */
export function docFromBody({ content }: Body): JSONContent {
  const room = content.at(-1)?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
  return { type: 'doc', content: [...(content as JSONContent[]), ...room] }
}

/**
 * The body that an editor's document says: blank paragraphs and the blank rows that end a table are only room to type
 * in and are left out, and so is the white space around a paragraph, which indents it on the screen.
 */
export function bodyFromDoc(doc: DocNode): Body {
  return withOneLead({ type: 'doc', content: (doc.content ?? []).flatMap(blockOf) })
}

function blockOf({ type, attrs, content = [] }: DocNode): BodyBlock[] {
  if (type === 'figure') return [{ type, attrs: figureAttrs(attrs ?? {}) }]
  if (type === 'table') return [withoutBlankEnd(tableOf(attrs ?? {}, content))]
  const inline = trimmed(content.flatMap(inlineOf))
  if (inline.length === 0) return []
  if (type === 'item')
    return [{ type, attrs: { list: readKind(attrs?.['list']) }, content: inline }]
  if (type !== 'heading') return [{ type: 'paragraph', content: inline }]
  const texts = inline.flatMap(headingText)
  return [{ type, attrs: { level: HEADING_LEVEL }, content: texts }]
}

/** An empty cell has no words; the editor's own attributes stay behind. */
function tableOf({ caption, header }: Record<string, unknown>, rows: readonly DocNode[]): Table {
  const title = typeof caption === 'string' ? caption.trim().slice(0, MAX_TABLE_CAPTION) : ''
  return {
    type: 'table',
    attrs: { ...(title === '' ? {} : { caption: title }), ...(header === true ? { header } : {}) },
    content: rows.map(({ content: cells = [] }) => ({ type: 'row', content: cells.map(cellOf) })),
  }
}

function cellOf({ content = [] }: DocNode): TableCell {
  const words = trimmed(content.flatMap(inlineOf))
  return words.length === 0 ? { type: 'cell' } : { type: 'cell', content: words }
}

function inlineOf({ type, text, marks }: DocNode): Inline[] {
  if (type === 'hardBreak') return [{ type }]
  if (!text) return []
  const own = (marks ?? [])
    .flatMap(markOf)
    .toSorted((one, other) => (one.type < other.type ? -1 : 1))
  return [{ type: 'text', text, ...(own.length > 0 ? { marks: own } : {}) }]
}

type HeadingText = NonNullable<Extract<BodyBlock, { type: 'heading' }>['content']>[number]
type OwnMark = NonNullable<Extract<Inline, { type: 'text' }>['marks']>[number]

function markOf({ type, attrs }: DocMark): OwnMark[] {
  if (type !== 'link') return [{ type: 'bold' }]
  const href = attrs?.['href']
  return typeof href === 'string' && isLinkAddress(href) ? [{ type, attrs: { href } }] : []
}

/** A subheading leads nowhere, and is one line. */
function headingText(part: Inline): HeadingText[] {
  if (part.type !== 'text') return []
  const text = { type: part.type, text: part.text }
  return [isBold(part) ? { ...text, marks: [{ type: 'bold' }] } : text]
}

function trimmed(parts: Inline[]): Inline[] {
  const first = parts[0]
  if (first?.type === 'hardBreak') return trimmed(parts.slice(1))
  const last = parts.at(-1)
  if (last?.type === 'hardBreak') return trimmed(parts.slice(0, -1))
  if (!first || !last) return []
  const start = first.text.trimStart()
  if (start === '') return trimmed(parts.slice(1))
  if (start !== first.text) return trimmed([{ ...first, text: start }, ...parts.slice(1)])
  const end = last.text.trimEnd()
  if (end === '') return trimmed(parts.slice(0, -1))
  return end === last.text ? parts : [...parts.slice(0, -1), { ...last, text: end }]
}

function figureAttrs(attrs: Record<string, unknown>): Figure['attrs'] {
  const { mediaId, alt, caption, credit } = attrs
  const crop = cropSchema.safeParse(attrs['crop']).data
  const focus = focusSchema.safeParse(attrs['focus']).data
  const textOrEmpty = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    mediaId: Number(mediaId),
    ...(crop ? { crop } : {}),
    alt: textOrEmpty(alt),
    caption: textOrEmpty(caption),
    credit: textOrEmpty(credit),
    ...(focus ? { focus } : {}),
    ...(attrs['lead'] === true ? { lead: true } : {}),
  }
}

/** Only an address that a body may have; the words of another stay, and lead nowhere. */
function readLink(element: HTMLElement): { href: string } | false {
  const href = element.getAttribute('href') ?? ''
  return isLinkAddress(href) ? { href } : false
}

/** Only a figure that this editor put on the clipboard comes back as one. */
function readFigure(element: HTMLElement): Figure['attrs'] | false {
  try {
    const attrs = figureAttrs(JSON.parse(element.dataset['copy'] ?? ''))
    return Number.isSafeInteger(attrs.mediaId) && attrs.mediaId > 0 ? attrs : false
  } catch {
    return false
  }
}
