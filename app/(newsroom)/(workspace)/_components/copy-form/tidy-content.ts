import type { Content } from '#domain/article/content'

import { bodyFromDoc } from '../copy-editor/schema.ts'

/** A content as the form gives it back when nothing was changed. */
export const tidyContent = (content: Content): Content => ({
  ...withoutBlankCredits(content),
  body: bodyFromDoc(content.body),
})

/** A credit that names nobody is a blank line of the form. */
export const withoutBlankCredits = (content: Content): Content => ({
  ...content,
  credits: content.credits.filter(({ name }) => name.trim() !== ''),
})
