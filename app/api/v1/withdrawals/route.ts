import { withdrawalQuerySchema } from '#domain/feed/api/queries'
import { answerQuery } from '#server/documents/answer-query'
import { readApiWithdrawals } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, withdrawalQuerySchema, readApiWithdrawals)
}
