import { z } from 'zod'

import { WORD_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { countCharacters } from '#lib/text'

export const wordSchema = z
  .object({
    word: plainText()
      .trim()
      .max(40, '最多 40 字')
      .refine((word) => countCharacters(word) >= 2, '至少 2 个字'),
    replacement: z
      .union([plainText().trim().max(40, '最多 40 字'), z.null()])
      .transform((text) => text || null),
    explanation: plainText().trim().max(200, '最多 200 字'),
    kind: z.enum(WORD_KINDS, '请选择错词或敏感词'),
  })
  .refine(({ word, replacement }) => word !== replacement, {
    path: ['replacement'],
    message: '和词一样，没有改',
  })

export type WordFields = z.infer<typeof wordSchema>
