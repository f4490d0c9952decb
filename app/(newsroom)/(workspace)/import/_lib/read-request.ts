import { z } from 'zod'

import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

const MAX_CHARACTERS = 200_000

const MAX_STORIES = 60

export const readSchema = z
  .object({
    rawText: plainText().max(MAX_CHARACTERS),
    printDate: plainText().refine(isIsoDay).nullable(),
    /** Where a person says the stories are, in order and apart; found by the rules when missing. */
    spans: z
      .array(
        z.object({
          start: z.number().int().min(0),
          end: z.number().int().min(0),
          alone: z.boolean().optional(),
        }),
      )
      .max(MAX_STORIES)
      .optional(),
  })
  .refine(({ rawText, spans = [] }) =>
    spans.every(({ start, end }, index) => {
      const free = spans[index - 1]?.end ?? 0
      return start >= free && end > start && end <= rawText.length
    }),
  )
export type ReadRequest = z.infer<typeof readSchema>
