import { correctionQuerySchema } from '#domain/feed/api/queries'
import { answerQuery } from '#server/documents/answer-query'
import { readApiCorrections } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, correctionQuerySchema, readApiCorrections)
}
