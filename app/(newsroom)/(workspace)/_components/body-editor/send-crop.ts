import { z } from 'zod'

import { cropSchema, type Crop } from '#domain/article/body'

import type { Outcome } from '../../_lib/outcome.ts'
import { call } from '../../_lib/send-file.ts'

const croppedSchema = z.object({
  mediaId: z.number(),
  crop: cropSchema,
  previewKey: z.string().nullable(),
})

/** Has a part of a picture cut out on the site; never throws. */
export async function sendCrop(
  crop: Crop,
): Promise<Outcome<{ mediaId: number; crop: Crop; address: string }>> {
  try {
    const sent = await call('POST', '/api/uploads/crop', croppedSchema, {
      body: new Blob([JSON.stringify(crop)]),
    })
    if (!sent.ok) return sent
    const { previewKey, ...cropped } = sent.value
    return { ok: true, value: { ...cropped, address: `/media/${previewKey ?? ''}` } }
  } catch {
    return { ok: false, message: '连不上网站，没有裁成。连上以后再裁一次。' }
  }
}
