import { answerNumbered } from '#server/documents/answer-query'
import { readApiMatter } from '#server/documents/api-matters'

type RouteContext = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerNumbered(request, (await params).id, {
    found: readApiMatter,
    // A card that readers lost is as if it had never been.
    gone: () => Promise.resolve(null),
    missing: '没有这件提案',
  })
}
