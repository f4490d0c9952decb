import { MAX_WORD_BYTES, WORD_TOO_LARGE } from '#domain/media/word-format'
import { takeWordFile } from '#domain/media/take-word-file'
import { env } from '#server/env'

import { answerUpload } from '../answer-upload.ts'

/** Takes one Word file as the raw request body; its name comes percent-encoded in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const limit = { bytes: MAX_WORD_BYTES, sentence: WORD_TOO_LARGE }
  return answerUpload('take-word-file', request, limit, (ctx, file) =>
    takeWordFile(ctx, file, env().mediaFolder),
  )
}
