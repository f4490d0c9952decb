import { endDuePins } from '#domain/publication/end-due-pins'
import { publishDue } from '#domain/publication/publish-due'
import { systemDatabase } from '#server/audit'
import { env } from '#server/env'
import { answerFailedCall } from '#server/failed-call'
import { revalidateAtOnce } from '#server/revalidate'
import { isSignedCall, PUBLISH_DUE_PATH } from '#lib/http/internal-call'

/** Publishes what is due, and ends the pins whose time is up. For the portal's own jobs: nobody else can sign the call. */
export async function POST(request: Request): Promise<Response> {
  const now = new Date()
  if (!isSignedCall(request.headers, PUBLISH_DUE_PATH, env().authSecret, now)) {
    return new Response(null, { status: 403 })
  }
  try {
    const changes = await publishDue(systemDatabase('publish-due'), now, revalidateAtOnce)
    const unpinned = await endDuePins(systemDatabase('end-due-pins'), now, revalidateAtOnce)
    return Response.json({ published: changes.length, unpinned: unpinned.length })
  } catch (error) {
    return answerFailedCall(error, 'publish-due')
  }
}
