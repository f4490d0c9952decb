import { articleQuerySchema } from '#domain/feed/api/queries'
import { answerQuery } from '#server/documents/answer-query'
import { readApiArticles } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, articleQuerySchema, readApiArticles)
}
