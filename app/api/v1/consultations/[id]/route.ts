import { answerNumbered } from '#server/documents/answer-query'
import { readApiConsultation } from '#server/documents/api-consultations'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerNumbered(request, (await params).id, {
    found: readApiConsultation,
    // A topic that readers lost is as if it had never been.
    gone: () => Promise.resolve(null),
    missing: '没有这个协商议题',
  })
}
