import type { Actor } from '#domain/account/actor'
import { holdingBytes } from '#domain/media/bytes-in-flight'

import { readLimited, type SizeLimit } from './read-limited.ts'

/** Runs `work` with the body of a request, which is counted among the bytes in flight until it ends. */
export function withBody<T>(
  { accountId }: Actor,
  request: Request,
  limit: SizeLimit,
  work: (bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  // The gate lets no body through without its length.
  const declared = Number(request.headers.get('content-length') ?? 0)
  return holdingBytes(accountId, declared, async () => work(await readLimited(request, limit)))
}
