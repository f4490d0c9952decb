import { z } from 'zod'

import { LIST_KINDS } from '#lib/body/lists'

// The blocks of an article's text, as the read API answers them.

const url = z.url().describe('完整网址')

const pictureSchema = z.strictObject({
  kind: z.literal('picture'),
  url,
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
})

const links = z
  .array(z.strictObject({ text: z.string().describe('连着的字'), url }))
  .describe('文中的链接，按先后')

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string(), links }),
  z.strictObject({
    kind: z.literal('item').describe('列表的一项'),
    list: z.enum(LIST_KINDS).describe('bullet 不编号，number 编号'),
    number: z.int().nullable().describe('编号列表里的第几项'),
    text: z.string(),
    links,
  }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  pictureSchema,
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().nullable().describe('表题'),
    header: z.array(z.string()).nullable().describe('表头：各列的名称'),
    rows: z.array(z.array(z.string())).describe('一行一组，一格一项'),
    links,
  }),
])

export type ApiBlock = z.infer<typeof blockSchema>
