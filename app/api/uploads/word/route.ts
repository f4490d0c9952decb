import { listRenditions } from '#domain/media/list-renditions'
import { readDocxUpload } from '#domain/media/read-docx-upload'
import { MAX_DOCX_BYTES, DOCX_TOO_LARGE } from '#domain/media/docx-format'
import { mediaStore } from '#server/media-store'

import { answerUpload } from '../answer-upload.ts'

/** Takes one Word file as the raw request body; its name comes percent-encoded in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const limit = { bytes: MAX_DOCX_BYTES, sentence: DOCX_TOO_LARGE }
  return answerUpload('take-word-file', request, limit, async (ctx, file) => {
    const { pictures, ...rest } = await readDocxUpload(ctx, file, mediaStore())
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
