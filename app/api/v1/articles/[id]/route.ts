import { answerNumbered } from '#server/documents/answer-query'
import { readApiArticle, readGoneArticle } from '#server/documents/api'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerNumbered(request, (await params).id, {
    found: readApiArticle,
    gone: readGoneArticle,
    missing: '没有这篇报道',
  })
}
