import { listRenditions } from '#domain/media/list-renditions'
import { MAX_PICTURE_BYTES, PICTURE_TOO_LARGE } from '#domain/media/picture-format'
import { storePicture } from '#domain/media/store-picture'
import { mediaStore } from '#server/media-store'

import { answerUpload } from './answer-upload.ts'

/** Takes one picture as the raw request body; its name comes percent-encoded in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const limit = { bytes: MAX_PICTURE_BYTES, sentence: PICTURE_TOO_LARGE }
  return answerUpload('upload-picture', request, limit, async (ctx, file) => {
    const stored = await storePicture(ctx, file, mediaStore())
    const renditions = await listRenditions(ctx.db, [stored.mediaId])
    const [preview] = renditions.filter(({ format }) => format === 'webp')
    return { ...stored, previewKey: preview?.storageKey ?? null }
  })
}
