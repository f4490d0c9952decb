import { noQuerySchema } from '#domain/feed/api/queries'
import { answerAsked } from '#server/documents/answer-query'
import { readApiTopics } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerAsked(request, noQuerySchema, readApiTopics)
}
