import { Refusal } from '#lib/refusal'

export interface SizeLimit {
  bytes: number
  /** What the user is told when it is passed. */
  sentence: string
}

/** The body of a request, refused as soon as it grows too large. */
export async function readLimited(request: Request, limit: SizeLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit.bytes) throw new Refusal('invalid-input', limit.sentence)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
