import { answerDocument } from '#server/documents/answer-document'
import { readSitemap } from '#server/documents/sitemaps'

type RouteContext = { params: Promise<{ name: string }> }

export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  return answerDocument(headers, await readSitemap((await params).name))
}
