import { z } from 'zod'

import { LIST_KINDS } from '#lib/body/lists'
import { plainText } from '#lib/plain-text'

import { headingTextSchema, inlineSchema, inlinesText } from './body-inline.ts'
import { tableSchema, tableText, withoutBlankEnd, type Table } from './body-table.ts'

// An article's body: Tiptap's document as validated JSON with a closed list of nodes and marks.
// Not HTML, and nothing that could carry any.
/** What may be kept, so that nothing typed is lost; what may be saved is less. */
const MAX_KEPT_BLOCKS = 2_000
export const MAX_BLOCKS = 300
/** In thousandths of a picture's side. */
export const SMALLEST_AREA = 50

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(inlineSchema).max(2_000, '一段里的加粗、链接和换行太多').optional(),
})
/**
 * A line of a list. Items that follow one another are one list, so that each is a block: compared, remarked on and
 * moved by itself. The place in its list is its number, and is not kept.
 */
const item = z.strictObject({
  type: z.literal('item'),
  attrs: z.strictObject({ list: z.enum(LIST_KINDS) }),
  content: z.array(inlineSchema).max(2_000, '一段里的加粗、链接和换行太多').optional(),
})
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(2) }),
  content: z.array(headingTextSchema).max(50, '小标题里的加粗太多').optional(),
})
/** Percent from the left and from the top of a picture: what stays in sight where it is cropped. */
export const focusSchema = z.strictObject({
  x: z.number().int().min(0).max(100),
  y: z.number().int().min(0).max(100),
})
/** A part of a picture, in thousandths of its width and height. */
export const areaSchema = z
  .strictObject({
    left: z.number().int().min(0).max(1_000),
    top: z.number().int().min(0).max(1_000),
    width: z.number().int().min(SMALLEST_AREA).max(1_000),
    height: z.number().int().min(SMALLEST_AREA).max(1_000),
  })
  .refine(
    ({ left, top, width, height }) => left + width <= 1_000 && top + height <= 1_000,
    '裁剪的范围超出了图片',
  )
/** The picture that another was cut out of, and where. */
export const cropSchema = z.strictObject({ of: z.number().int().positive(), area: areaSchema })
/** Heads are in the upper half of most photographs; the readers' stylesheet has the same. */
export const DEFAULT_FOCUS: Focus = { x: 50, y: 25 }
const figure = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({
    mediaId: z.number().int().positive(),
    /** Where it was cropped for this article; the whole stays, and may be taken again. */
    crop: cropSchema.optional(),
    /** What the picture shows, for those who do not see it. */
    alt: plainText().max(200),
    caption: plainText().max(300),
    /** Who made it. */
    credit: plainText().max(60),
    /** Where nobody set it, DEFAULT_FOCUS holds. */
    focus: focusSchema.optional(),
    /** Stands for the article in lists, feeds and where it is passed on; without any, the first does. */
    lead: z.literal(true).optional(),
  }),
})
const block = z.discriminatedUnion('type', [paragraph, item, heading, figure, tableSchema])

export const bodySchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(MAX_KEPT_BLOCKS, `正文最多 ${MAX_BLOCKS} 段`),
})

export type Body = z.infer<typeof bodySchema>
export type BodyBlock = z.infer<typeof block>
export type Focus = z.infer<typeof focusSchema>
export type Area = z.infer<typeof areaSchema>
export type Crop = z.infer<typeof cropSchema>
export type Figure = z.infer<typeof figure>
/** A block that is one line of words. */
export type LineBlock = Extract<BodyBlock, { type: 'paragraph' | 'item' | 'heading' }>

/** A body of plain paragraphs. Empty ones are left out. */
export function bodyFromParagraphs(paragraphs: readonly string[]): Body {
  const content = paragraphs
    .filter((line) => line.trim() !== '')
    .map((line): BodyBlock => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return { type: 'doc', content }
}

/** The text of one block; a figure has none. */
export function blockText(node: BodyBlock): string {
  if (node.type === 'figure') return ''
  return node.type === 'table' ? tableText(node) : inlinesText(node.content)
}

/** The text of the paragraphs, items and headings, one a line, and of tables row by row. */
export function bodyText(body: Body): string {
  return body.content
    .filter((node) => node.type !== 'figure')
    .map(blockText)
    .join('\n')
}

export function bodyFigures(body: Body): Figure[] {
  return body.content.filter((node) => node.type === 'figure')
}

export function bodyTables(body: Body): Table[] {
  return body.content.filter((node) => node.type === 'table')
}

/** The picture that a figure was cut out of, or its own: however it is cropped, it is that picture. */
export const wholeOf = ({ crop, mediaId }: Figure['attrs']): number => crop?.of ?? mediaId

/** The picture that stands for the article: the one chosen, else the first; undefined without pictures. */
export function leadFigure(body: Body): Figure | undefined {
  const figures = bodyFigures(body)
  return figures.find(({ attrs }) => attrs.lead) ?? figures[0]
}

/** The pictures of a body, that which stands for the article first. */
export function figuresByLead(body: Body): Figure[] {
  const lead = leadFigure(body)
  return bodyFigures(body).toSorted((a, b) => Number(b === lead) - Number(a === lead))
}

/** The same body with one picture at most that stands for the article: one that was pasted brings its mark along. */
export function withOneLead(body: Body): Body {
  const [lead, ...others] = bodyFigures(body).filter(({ attrs }) => attrs.lead)
  if (!lead || others.length === 0) return body
  return {
    ...body,
    content: body.content.map((block) => {
      if (block.type !== 'figure' || block === lead) return block
      const { lead: _lead, ...attrs } = block.attrs
      return { ...block, attrs }
    }),
  }
}

/** The same body without the blank rows that end a table: somebody went to the next row and wrote nothing. */
export const withoutBlankRows = (body: Body): Body => ({
  ...body,
  content: body.content.map((block) => (block.type === 'table' ? withoutBlankEnd(block) : block)),
})
