import { listRenditions } from '#domain/media/list-renditions'
import { takeWordFile } from '#domain/media/take-word-file'
import { MAX_WORD_BYTES, WORD_TOO_LARGE } from '#domain/media/word-format'
import { env } from '#server/env'

import { answerUpload } from '../answer-upload.ts'

/** Takes one Word file as the raw request body; its name comes percent-encoded in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const limit = { bytes: MAX_WORD_BYTES, sentence: WORD_TOO_LARGE }
  return answerUpload('take-word-file', request, limit, async (ctx, file) => {
    const { pictures, ...rest } = await takeWordFile(ctx, file, env().mediaFolder)
    const renditions = await listRenditions(
      ctx.db,
      pictures.map(({ mediaId }) => mediaId),
    )
    const previews = new Map(
      renditions
        .filter(({ format }) => format === 'webp')
        .toReversed()
        .map(({ mediaId, storageKey }) => [mediaId, storageKey]),
    )
    return {
      ...rest,
      pictures: pictures.map((picture) => {
        return { ...picture, previewKey: previews.get(picture.mediaId) ?? null }
      }),
    }
  })
}
