import { z } from 'zod'

import type { Outcome } from '../../_lib/outcome.ts'
import { sendFile, type OnShare } from '../../_lib/send-file.ts'

const storedSchema = z.object({
  mediaId: z.number(),
  previewKey: z.string().nullable(),
  alreadyStored: z.boolean(),
})

/** Sends one picture and reports how much has gone; never throws. */
export async function uploadPicture(
  file: File,
  onShare: OnShare,
): Promise<Outcome<{ mediaId: number; address: string; alreadyStored: boolean }>> {
  const sent = await sendFile('/api/uploads', file, storedSchema, onShare)
  if (!sent.ok) return sent
  const { mediaId, previewKey, alreadyStored } = sent.value
  return { ok: true, value: { mediaId, address: `/media/${previewKey ?? ''}`, alreadyStored } }
}
