import { cropPicture } from '#domain/edition/crop-picture'
import { listRenditions } from '#domain/media/list-renditions'
import { perform } from '#server/action'
import { mediaStore } from '#server/media-store'

import { answerResult } from '../../_lib/answer-result.ts'
import { readJson } from '../../_lib/read-json.ts'

const LIMIT = { bytes: 1_024, sentence: '裁剪的范围不对，请重新选' }

/** Cuts a part out of a picture that is here. */
export async function POST(request: Request): Promise<Response> {
  return answerResult(
    await perform('crop-picture', null, async (ctx) => {
      const cropped = await cropPicture(ctx, await readJson(request, LIMIT), mediaStore())
      const renditions = await listRenditions(ctx.db, [cropped.mediaId])
      const [preview] = renditions.filter(({ format }) => format === 'webp')
      return { ...cropped, previewKey: preview?.storageKey ?? null }
    }),
  )
}
