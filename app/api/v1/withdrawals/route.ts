import { withdrawalQuerySchema } from '#domain/feed/api/schemas'
import { answerQuery } from '#server/documents/answer-query'
import { readApiWithdrawals } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, withdrawalQuerySchema, readApiWithdrawals)
}
