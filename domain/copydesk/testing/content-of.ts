import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

/** A content of these paragraphs, with what else a case needs. */
export function contentOf(text: string | string[], given: Partial<Content> = {}): Content {
  const paragraphs = typeof text === 'string' ? [text] : text
  return { ...emptyContent('620825'), body: bodyFromParagraphs(paragraphs), ...given }
}
