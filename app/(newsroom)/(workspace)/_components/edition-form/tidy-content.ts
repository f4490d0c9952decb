import type { Content } from '#domain/article/content'

import { bodyFromDoc } from '../body-editor/schema.ts'

/** A content as the form returns it when nothing was changed. */
export const tidyContent = (content: Content): Content => ({
  ...withoutBlankCredits(content),
  body: bodyFromDoc(content.body),
})

/** A credit that names nobody is a blank line of the form. */
export const withoutBlankCredits = (content: Content): Content => ({
  ...content,
  credits: content.credits.filter(({ name }) => name.trim() !== ''),
})
