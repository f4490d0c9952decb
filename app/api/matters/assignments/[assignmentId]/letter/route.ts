import { buildLetterFile } from '#domain/assignment/letter-file'
import { buildAnswered } from '#server/answered-file'
import { serveFile } from '#server/serve-file'

type RouteContext = { params: Promise<{ assignmentId: string }> }

/** The letter in which a unit answered, as a Word file. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { assignmentId } = await params
  return serveFile('download-letter', { assignmentId }, (ctx) =>
    buildAnswered(ctx, assignmentId, { name: '复函', build: buildLetterFile }),
  )
}
