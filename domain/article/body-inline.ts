import { z } from 'zod'

import { isLinkAddress, MAX_LINK_ADDRESS } from '#lib/body/link-address'
import { plainText } from '#lib/plain-text'

// What stands in a line of a body: words with their weight and where they lead, and breaks. A closed list.
const MAX_TEXT = 20_000

const bold = z.strictObject({ type: z.literal('bold') })
const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({
    href: plainText().max(MAX_LINK_ADDRESS).refine(isLinkAddress, '链接的地址不对'),
  }),
})
const words = plainText().min(1).max(MAX_TEXT, `一段最多 ${MAX_TEXT} 字`)
export const headingTextSchema = z.strictObject({
  type: z.literal('text'),
  text: words,
  marks: z.array(bold).max(1).optional(),
})
const text = z.strictObject({
  type: z.literal('text'),
  text: words,
  marks: z
    .array(z.discriminatedUnion('type', [bold, link]))
    .max(2)
    // In one order, so that equal words have equal hashes.
    .refine((marks) =>
      ['', 'bold', 'link', 'bold link'].includes(marks.map(({ type }) => type).join(' ')),
    )
    .optional(),
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
export const inlineSchema = z.discriminatedUnion('type', [text, hardBreak])

export type Inline = z.infer<typeof inlineSchema>

export const inlineText = (part: Inline): string => (part.type === 'text' ? part.text : '\n')

export const inlinesText = (parts: readonly Inline[] = []): string => parts.map(inlineText).join('')
