import { z } from 'zod'

import { WORD_KINDS } from '#db/states'

export const wordSchema = z
  .object({
    word: z.string().trim().min(2, '至少 2 个字').max(40, '最多 40 字'),
    replacement: z
      .union([z.string().trim().max(40, '最多 40 字'), z.null()])
      .transform((text) => text || null),
    explanation: z.string().trim().max(200, '最多 200 字'),
    kind: z.enum(WORD_KINDS, '请选择错词或敏感词'),
  })
  .refine(({ word, replacement }) => word !== replacement, {
    path: ['replacement'],
    message: '和词一样，没有改',
  })

export type WordFields = z.infer<typeof wordSchema>
