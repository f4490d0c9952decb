import { activityQuerySchema } from '#domain/feed/api/schemas'
import { answerQuery } from '#server/documents/answer-query'
import { readApiActivities } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, activityQuerySchema, readApiActivities)
}
