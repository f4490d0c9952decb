import { answerNumbered } from '#server/documents/answer-query'
import { readApiActivity, readGoneActivity } from '#server/documents/api'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerNumbered(request, (await params).id, {
    found: readApiActivity,
    gone: readGoneActivity,
    missing: '没有这项活动',
  })
}
