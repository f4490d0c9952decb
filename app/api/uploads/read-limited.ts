import { Refusal } from '#lib/refusal'

const MAX_BYTES = 21 * 1_024 * 1_024

/** The body of a request, refused as soon as it grows too large. */
export async function readLimited(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) throw new Refusal('invalid-input', '图片最大 20 MB，请缩小后再传')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
