import { deliverOutbox } from '#domain/notice/deliver-outbox'
import { publishDue } from '#domain/review/publish-due'
import { systemDatabase } from '#server/audit'
import { database } from '#server/database'
import { env } from '#server/env'
import { forgetAtOnce } from '#server/forget'
import { isSignedCall } from '#server/internal-call'
import { logFault } from '#server/log'
import { PUBLISH_DUE_PATH } from '#server/publish-timer'

/** Publishes what is due and delivers the outbox. For the portal's own timer: nobody else can sign the call. */
export async function POST(request: Request): Promise<Response> {
  const now = new Date()
  if (!isSignedCall(request.headers, PUBLISH_DUE_PATH, env().authSecret, now)) {
    return new Response(null, { status: 403 })
  }
  try {
    const changes = await publishDue(systemDatabase('publish-due'), now, forgetAtOnce)
    const delivered = await deliverOutbox(database(), now)
    return Response.json({ published: changes.length, delivered })
  } catch (error) {
    return Response.json({ reference: logFault(error, 'publish-due') }, { status: 500 })
  }
}
