import { z } from 'zod'

import type { Outcome } from './outcome.ts'

const PART_BYTES = 512 * 1_024
const PART_SECONDS = 120
/** A Word file with thirty photos takes long: each is checked and encoded again. */
const FINISH_SECONDS = 300
const MAX_FAILURES = 8
const LONGEST_WAIT_MS = 15_000
const BROKEN = '连不上网站，没有传完。连上以后再传一次，会从断的地方接着传。'
const UNREADABLE = '没有传上去，请稍后再试。'

const receivedSchema = z.object({ received: z.number().int().min(0) })

/** How much of a file has gone (0 to 1), and whether the line is away and it waits to go on. */
export type OnShare = (share: number, away: boolean) => void

/**
 * Sends one file and reports how much of it has gone; never throws. A large one goes in parts and
 * goes on where it stopped when the line breaks, also after the page was left. What comes back is held
 * to `schema`.
 */
export async function sendFile<T>(
  path: string,
  file: File,
  schema: z.ZodType<T>,
  onShare: OnShare,
): Promise<Outcome<T>> {
  const name = { 'x-file-name': encodeURIComponent(file.name) }
  const finish = (headers: Record<string, string>, body: Blob | null) =>
    call('POST', path, schema, { headers, body, seconds: FINISH_SECONDS })
  try {
    if (file.size <= PART_BYTES) return await finish(name, file)
    const key = await keyOf(file)
    const sent = await sendParts(`/api/uploads/parts/${key}`, file, onShare)
    if (!sent.ok) return sent
    return await finish({ ...name, 'x-upload-key': key }, null)
  } catch {
    return { ok: false, message: BROKEN }
  }
}

async function sendParts(path: string, file: File, onShare: OnShare): Promise<Outcome<null>> {
  let received: number | null = null
  let share = 0
  for (let failures = 0; failures < MAX_FAILURES;) {
    try {
      const outcome: Outcome<{ received: number }> =
        received === null
          ? await call('POST', path, receivedSchema)
          : await call('PUT', path, receivedSchema, {
              headers: { 'x-offset': String(received) },
              body: file.slice(received, received + PART_BYTES),
            })
      if (!outcome.ok) return outcome
      failures = 0
      received = outcome.value.received
      share = received / file.size
      onShare(share, false)
      if (received >= file.size) return { ok: true, value: null }
    } catch {
      failures += 1
      received = null
      onShare(share, true)
      await pause(Math.min(500 * 2 ** failures, LONGEST_WAIT_MS))
    }
  }
  return { ok: false, message: BROKEN }
}

/** One request; throws when the line breaks, with a message when the server refuses. */
export async function call<T>(
  method: 'POST' | 'PUT',
  path: string,
  schema: z.ZodType<T>,
  {
    headers = {},
    body = null,
    seconds = PART_SECONDS,
  }: { headers?: Record<string, string>; body?: Blob | null; seconds?: number } = {},
): Promise<Outcome<T>> {
  const signal = AbortSignal.timeout(seconds * 1_000)
  const response = await fetch(path, { method, headers, body, signal })
  const answer = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: schema }),
    z.object({ ok: z.literal(false), message: z.string() }),
  ])
  const parsed = answer.safeParse(await response.json())
  return parsed.data ?? { ok: false, message: UNREADABLE }
}

/**
 * The same file has the same key, which promises what it is; without a safe connection, only while the
 * page is open.
 */
async function keyOf(file: File): Promise<string> {
  const hex = (bytes: Uint8Array) =>
    [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (!window.isSecureContext) {
    return `random-${hex(crypto.getRandomValues(new Uint8Array(32)))}`
  }
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return `sha256-${hex(new Uint8Array(hash))}`
}

/** Until then, or until the browser says that it is on the line again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go)
      resolve()
    }
    window.addEventListener('online', go)
    setTimeout(go, ms)
  })
}
