import { consultationQuerySchema } from '#domain/feed/api/queries'
import { readApiConsultations } from '#server/documents/api-consultations'
import { answerQuery } from '#server/documents/answer-query'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, consultationQuerySchema, readApiConsultations)
}
