import { z } from 'zod'

import { plainText } from '#lib/plain-text'

const id = z.int().positive()

/** That an edition's article is to prove a matter, or is not. */
export const confirmSchema = z.object({
  editionId: id,
  matterId: id,
  isConfirmed: z.boolean(),
  requestKey: plainText(),
})
