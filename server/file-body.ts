import 'server-only'

import { lazyBody } from '#lib/http/lazy-body'
import { readChunks } from '#lib/process/read-chunks'

/** The bytes of a file as a response body; the file is open only while somebody reads. */
export const fileBody = (path: string): ReadableStream<Uint8Array> =>
  lazyBody(() => readChunks(path))
