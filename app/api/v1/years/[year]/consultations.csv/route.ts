import { answerConsultationDump } from '#server/documents/answer-dump'

type RouteContext = { params: Promise<{ year: string }> }

export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerConsultationDump(request, (await params).year)
}
