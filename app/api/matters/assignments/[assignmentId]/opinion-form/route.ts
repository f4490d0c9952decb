import { buildOpinionForm } from '#domain/assignment/opinion-form-file'
import { buildAnswered } from '#server/answered-file'
import { serveFile } from '#server/serve-file'

type RouteContext = { params: Promise<{ assignmentId: string }> }

/** The form on which movers write what they think of an answer, as a Word file. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { assignmentId } = await params
  return serveFile('download-opinion-form', { assignmentId }, (ctx) =>
    buildAnswered(ctx, assignmentId, { name: '征询意见表', build: buildOpinionForm }),
  )
}
