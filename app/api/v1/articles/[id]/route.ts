import { answerDocument } from '#server/documents/answer-document'
import { answerProblem } from '#server/documents/answer-query'
import { readApiArticle } from '#server/documents/api'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET({ headers }: Request, { params }: RouteContext): Promise<Response> {
  const { id } = await params
  const article = /^[1-9]\d{0,14}$/.test(id) ? await readApiArticle(Number(id)) : null
  if (!article) return answerProblem(404, { code: 'not-found', message: '没有这篇报道' })
  return answerDocument(headers, article)
}
