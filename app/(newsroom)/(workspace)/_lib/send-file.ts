import { z } from 'zod'

import type { Outcome } from './outcome.ts'

const MINUTES = 5
const BROKEN = '网络断了，没有传完，可以再传一次。'

/**
 * Sends one file as a request body and tells how much has gone (0 to 1); never throws. What comes back
 * is held to `schema`.
 */
export function sendFile<T>(
  path: string,
  file: File,
  schema: z.ZodType<T>,
  onShare: (share: number) => void,
): Promise<Outcome<T>> {
  const answer = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: schema }),
    z.object({ ok: z.literal(false), message: z.string() }),
  ])
  return new Promise((resolve) => {
    // XMLHttpRequest, because fetch does not tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.timeout = MINUTES * 60_000
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onShare(loaded / total)
    })
    request.addEventListener('load', () => {
      const parsed = answer.safeParse(request.response)
      resolve(parsed.data ?? { ok: false, message: '没有传上去，请稍后再试。' })
    })
    for (const end of ['error', 'timeout', 'abort'] as const) {
      request.addEventListener(end, () => resolve({ ok: false, message: BROKEN }))
    }
    request.send(file)
  })
}
