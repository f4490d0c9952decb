import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#lib/process/operator-error'

const LOOK_AGAIN_MS = 40

/**
 * Resolves to true when the page answers and to false when `patience` is over; an answer that comes slowly
 * is waited for as long. Rejects when the server answers with an error, or `signal` says to stop.
 */
export async function waitForAnswer(
  url: string,
  { patience, signal }: { patience: number; signal: AbortSignal },
): Promise<boolean> {
  const over = AbortSignal.timeout(patience)
  while (!over.aborted) {
    signal.throwIfAborted()
    if (await answers(url, AbortSignal.any([signal, over]))) return true
    await sleep(LOOK_AGAIN_MS)
  }
  return false
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal })
    await response.arrayBuffer()
    if (response.status < 500) return true
    throw new OperatorError(`网站启动了，可是 ${url} 的回答是 ${response.status}。`)
  } catch (error) {
    if (isReserved(error)) throw new OperatorError(`浏览器不让用 ${url} 的端口：换一个。`)
    // Nobody listens yet, or the time is over.
    if (error instanceof TypeError || signal.aborted) return false
    throw error
  }
}

/** Some ports belong to other protocols, and fetch goes to none of them, as no browser does. */
function isReserved(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : null
  return cause instanceof Error && cause.message === 'bad port'
}
