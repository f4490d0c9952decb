import { env } from '#server/env'
import { forgetAtOnce, forgetSettingsAtOnce } from '#server/forget'
import { FORGET_PATH, isSignedCall } from '#server/internal-call'
import { logFault } from '#server/log'
import { listUnseen, markSeen } from '#server/watch-changes'

/** Drops the pages that changes of other processes show on. For this process itself. */
export async function POST(request: Request): Promise<Response> {
  if (!isSignedCall(request.headers, FORGET_PATH, env().authSecret, new Date())) {
    return new Response(null, { status: 403 })
  }
  try {
    const { changes, position } = await listUnseen()
    for (const { change } of changes) {
      if (change) forgetAtOnce(change)
      else forgetSettingsAtOnce()
    }
    markSeen(position)
    return Response.json({ forgotten: changes.length })
  } catch (error) {
    return Response.json({ reference: logFault(error, 'forget') }, { status: 500 })
  }
}
