// Calls of the portal to itself: a path and a moment, signed with the secret that only its own
// processes have. Good for a minute, and for nothing a second call could do harm with.
import { createHmac, timingSafeEqual } from 'node:crypto'

const TIME_HEADER = 'x-portal-time'
const SIGNATURE_HEADER = 'x-portal-signature'
const WINDOW_MS = 60_000
const DEADLINE_MS = 60_000

export const PUBLISH_DUE_PATH = '/api/internal/publish-due'
export const REVALIDATE_PATH = '/api/internal/forget'
export const renewArticlePath = (id: number) => `/api/internal/articles/${id}/renew`
export const DISK_FULL_PATH = '/api/internal/disk-full'

export function signCall(path: string, secret: string, now: Date): Record<string, string> {
  const time = String(now.getTime())
  return { [TIME_HEADER]: time, [SIGNATURE_HEADER]: signature(path, time, secret) }
}

/** No web server answered, or its database did not answer it: nothing is wrong with what was asked. */
class WebAwayError extends Error {
  override readonly name = 'WebAwayError'
}

/** By name: bundles have classes of their own. */
export const isWebAway = (error: unknown): boolean =>
  error instanceof Error && error.name === 'WebAwayError'

/** Of a balancer without a web server, and of a web server without its database. */
const AWAY = [502, 503, 504]

/** Has the web server at `internalUrl` do what only it can; anything but a success is thrown. */
export async function callInternal(
  path: string,
  { internalUrl, authSecret }: { internalUrl: string; authSecret: string },
  now: Date,
): Promise<void> {
  const response = await fetch(new URL(path, internalUrl), {
    method: 'POST',
    headers: signCall(path, authSecret, now),
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch((cause: unknown) => {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError'
    throw isLate ? cause : new WebAwayError(`${path} was not answered`, { cause })
  })
  if (response.ok) return
  const message = `${path} answered ${response.status}: ${(await response.text()).slice(0, 200)}`
  throw AWAY.includes(response.status) ? new WebAwayError(message) : new Error(message)
}

/** Whether the headers were made for this path within the last minute by one who has the secret. */
export function isSignedCall(headers: Headers, path: string, secret: string, now: Date): boolean {
  const time = headers.get(TIME_HEADER) ?? ''
  const given = headers.get(SIGNATURE_HEADER) ?? ''
  if (!/^\d{13}$/.test(time) || !/^[0-9a-f]{64}$/.test(given)) return false
  if (Math.abs(now.getTime() - Number(time)) > WINDOW_MS) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(path, time, secret)))
}

function signature(path: string, time: string, secret: string): string {
  return createHmac('sha256', secret).update(`internal-call\n${path}\n${time}`).digest('hex')
}
