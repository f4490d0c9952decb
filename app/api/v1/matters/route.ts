import { matterQuerySchema } from '#domain/feed/api/queries'
import { readApiMatters } from '#server/documents/api-matters'
import { answerQuery } from '#server/documents/answer-query'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, matterQuerySchema, readApiMatters)
}
