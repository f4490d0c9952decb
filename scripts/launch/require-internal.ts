import { PUBLISH_DUE_PATH } from '#lib/http/internal-call'
import { OperatorError } from '#lib/process/operator-error'

const DEADLINE_MS = 10_000

/**
 * Throws the sentence when `url` leads to what hides the calls of a portal to itself, as nginx before a site does: nothing would
 * ever be published by the clock. A web server that is not there yet is no reason to wait.
 */
export async function requireInternal(url: string): Promise<void> {
  const answer = await fetch(new URL(PUBLISH_DUE_PATH, url), {
    method: 'POST',
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => null)
  await answer?.body?.cancel()
  if (answer?.status !== 404) return
  throw new OperatorError(
    `WEB_URL：${url} 不放行 /api/internal/（站点前面的 nginx 就是这样）：写网站进程自己的，或者 haproxy 的地址。`,
  )
}
