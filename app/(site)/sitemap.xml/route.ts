import { answerDocument } from '#server/documents/answer-document'
import { readSitemapIndex } from '#server/documents/sitemaps'

export async function GET({ headers }: Request): Promise<Response> {
  return answerDocument(headers, await readSitemapIndex())
}
