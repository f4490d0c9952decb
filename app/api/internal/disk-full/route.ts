import { noteDiskFull } from '#server/disk-space'
import { env } from '#server/env'
import { DISK_FULL_PATH, isSignedCall } from '#lib/http/internal-call'

/** Raises the alarm of a full disk for the process that works at the jobs apart. */
export async function POST(request: Request): Promise<Response> {
  if (!isSignedCall(request.headers, DISK_FULL_PATH, env().authSecret, new Date())) {
    return new Response(null, { status: 403 })
  }
  noteDiskFull()
  return new Response(null, { status: 204 })
}
