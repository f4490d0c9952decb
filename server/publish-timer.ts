// Looks every few seconds whether something is due. The rows hold the schedule: a look that fails or
// never happens loses nothing, the next one finds the same rows. The work itself is done behind an
// internal route, because only there can the page cache be told.
import { signCall } from './internal-call.ts'

export const PUBLISH_DUE_PATH = '/api/internal/publish-due'

const EVERY_MS = 15_000
const DEADLINE_MS = 60_000

const held = globalThis as typeof globalThis & { publishTimer?: NodeJS.Timeout }

/** Starts the timer of this process; a second call changes nothing. */
export function startPublishTimer(): void {
  let looking = false
  held.publishTimer ??= setInterval(() => {
    if (looking) return
    looking = true
    void look().finally(() => {
      looking = false
    })
  }, EVERY_MS).unref()
}

async function look(): Promise<void> {
  const { INTERNAL_URL, NEXTAUTH_SECRET } = process.env
  if (!INTERNAL_URL || !NEXTAUTH_SECRET) return
  try {
    const response = await fetch(new URL(PUBLISH_DUE_PATH, INTERNAL_URL), {
      method: 'POST',
      headers: signCall(PUBLISH_DUE_PATH, NEXTAUTH_SECRET, new Date()),
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    await response.arrayBuffer()
  } catch (error) {
    // The route logs its own faults; here the call itself failed, and the next one will come.
    process.stderr.write(`The look for what is due failed: ${String(error)}\n`)
  }
}
