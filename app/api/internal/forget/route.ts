import { env } from '#server/env'
import { answerFailedCall } from '#server/failed-call'
import { revalidateAtOnce, revalidateSettingsAtOnce } from '#server/revalidate'
import { REVALIDATE_PATH, isSignedCall } from '#lib/http/internal-call'
import { listUnseen, markSeen } from '#server/watch-changes'

/** Drops the pages that changes of other processes show on. For this process itself. */
export async function POST(request: Request): Promise<Response> {
  if (!isSignedCall(request.headers, REVALIDATE_PATH, env().authSecret, new Date())) {
    return new Response(null, { status: 403 })
  }
  try {
    const { changes, position } = await listUnseen()
    for (const { change } of changes) {
      if (change) revalidateAtOnce(change)
      else revalidateSettingsAtOnce()
    }
    markSeen(position)
    return Response.json({ forgotten: changes.length })
  } catch (error) {
    return answerFailedCall(error, 'forget')
  }
}
