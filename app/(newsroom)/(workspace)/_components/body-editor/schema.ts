import { getSchema, Node, type Extensions, type JSONContent } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { TextSelection } from '@tiptap/pm/state'

import {
  focusSchema,
  type Body,
  type BodyBlock,
  type Figure,
  type Inline,
} from '#domain/article/body'

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
  marks?: readonly object[] | undefined
}

const Subheading = Heading.extend({
  content: 'text*',
  addAttributes: () => ({ level: { default: HEADING_LEVEL, rendered: false } }),
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  // The page's own titles are h1 and h2.
  renderHTML: () => ['h3', 0],
  addInputRules: () => [],
}).configure({ levels: [HEADING_LEVEL] })

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

/** A picture in the text with its caption and credit. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: { isRequired: true },
    alt: { default: '' },
    caption: { default: '' },
    credit: { default: '' },
    focus: { default: null },
    lead: { default: null },
  }),
  parseHTML: () => [{ tag: 'figure[data-copy]', getAttrs: readFigure }],
  renderHTML: ({ node }) => ['figure', { 'data-copy': JSON.stringify(node.attrs) }],
})

/** Everything the closed schema is made of; `figure` with or without its way of being shown. */
export const editorNodes = (figure: Extensions[number] = FigureNode): Extensions => [
  Document,
  Paragraph,
  Text,
  Weight,
  Subheading,
  LineBreak,
  figure,
]

export const editorSchema = getSchema(editorNodes())

/** What an editor is given to show a body; it wants a block to put the caret in. */
export function docFromBody({ content }: Body): JSONContent {
  const blocks = content as JSONContent[]
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/**
 * The body that an editor's document says: blank paragraphs are only room to type in and are left
 * out, and so is the white space around a paragraph, which indents it on the screen.
 */
export function bodyFromDoc(doc: DocNode): Body {
  return { type: 'doc', content: (doc.content ?? []).flatMap(blockOf) }
}

function blockOf({ type, attrs, content = [] }: DocNode): BodyBlock[] {
  if (type === 'figure') return [{ type, attrs: figureAttrs(attrs ?? {}) }]
  const inline = trimmed(content.flatMap(inlineOf))
  if (inline.length === 0) return []
  if (type !== 'heading') return [{ type: 'paragraph', content: inline }]
  const texts = inline.filter((part) => part.type === 'text')
  return [{ type, attrs: { level: HEADING_LEVEL }, content: texts }]
}

function inlineOf({ type, text, marks }: DocNode): Inline[] {
  if (type === 'hardBreak') return [{ type }]
  if (!text) return []
  return [{ type: 'text', text, ...(marks?.length ? { marks: [{ type: 'bold' as const }] } : {}) }]
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
  const focus = focusSchema.safeParse(attrs['focus']).data
  const textOrEmpty = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    mediaId: Number(mediaId),
    alt: textOrEmpty(alt),
    caption: textOrEmpty(caption),
    credit: textOrEmpty(credit),
    ...(focus ? { focus } : {}),
    ...(attrs['lead'] === true ? { lead: true } : {}),
  }
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
