import { Refusal } from '#lib/refusal'

export interface SizeLimit {
  bytes: number
  /** The message when it is passed. */
  sentence: string
}

/** The body of a request, refused as soon as it grows too large or its sender breaks off. */
export async function readLimited(request: Request, limit: SizeLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit.bytes) throw new Refusal('invalid-input', limit.sentence)
      chunks.push(chunk)
    }
  } catch (error) {
    if (!isBrokenOff(error)) throw error
    throw new Refusal('invalid-input', '文件没有传完就断了，请再传一次')
  }
  return Buffer.concat(chunks)
}

/** How Node says that the connection ended before the body did. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
