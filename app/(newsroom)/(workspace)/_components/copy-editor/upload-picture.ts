import { z } from 'zod'

export type UploadOutcome =
  | { ok: true; mediaId: number; address: string }
  | { ok: false; message: string }

const MINUTES = 3
const BROKEN = '网络断了，没有传完。文字不受影响，可以再传一次。'

const answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({ mediaId: z.number(), previewKey: z.string().nullable() }),
  }),
  z.object({ ok: z.literal(false), message: z.string() }),
])

/** Sends one picture, telling how much has gone (0 to 1); never throws. */
export function uploadPicture(
  file: File,
  onShare: (share: number) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    // XMLHttpRequest, because fetch does not tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.timeout = MINUTES * 60_000
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onShare(loaded / total)
    })
    request.addEventListener('load', () => resolve(readAnswer(request.response)))
    for (const end of ['error', 'timeout', 'abort'] as const) {
      request.addEventListener(end, () => resolve({ ok: false, message: BROKEN }))
    }
    request.send(file)
  })
}

function readAnswer(response: unknown): UploadOutcome {
  const parsed = answer.safeParse(response)
  if (!parsed.success) return { ok: false, message: '没有传上去，请稍后再试。' }
  if (!parsed.data.ok) return parsed.data
  const { mediaId, previewKey } = parsed.data.value
  return { ok: true, mediaId, address: `/media/${previewKey ?? ''}` }
}
