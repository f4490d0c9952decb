import type { Content } from '#domain/article/content'

import { bodyFromRows, rowsFromBody, type PictureRow } from './body-rows.ts'

/** A content as the writing form holds it: the body as lines of text with pictures beside them. */
export interface FieldValues extends Omit<Content, 'body'> {
  text: string
  pictures: PictureRow[]
}

export function valuesFromContent({ body, ...rest }: Content): FieldValues {
  return { ...rest, ...rowsFromBody(body) }
}

/** What the form says as content; a credit nobody was named in is a blank line, and is left out. */
export function contentFromValues({ text, pictures, ...rest }: FieldValues): Content {
  const credits = rest.credits.filter(({ name }) => name.trim() !== '')
  return { ...rest, credits, body: bodyFromRows({ text, pictures }) }
}
