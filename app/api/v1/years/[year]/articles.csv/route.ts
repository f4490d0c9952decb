import { answerDump } from '#server/documents/answer-dump'

type RouteContext = { params: Promise<{ year: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerDump(request, (await params).year, 'csv')
}
