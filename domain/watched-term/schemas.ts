import { z } from 'zod'

import { WATCHED_TERM_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { countCharacters } from '#lib/text'

export const watchedTermSchema = z
  .object({
    term: plainText()
      .trim()
      .max(40, '最多 40 字')
      .refine((term) => countCharacters(term) >= 2, '至少 2 个字'),
    replacement: z
      .union([plainText().trim().max(40, '最多 40 字'), z.null()])
      .transform((text) => text || null),
    explanation: plainText().trim().max(200, '最多 200 字'),
    kind: z.enum(WATCHED_TERM_KINDS, '请选择错词或敏感词'),
  })
  .refine(({ term, replacement }) => term !== replacement, {
    path: ['replacement'],
    message: '和词一样，没有改',
  })

export type WatchedTermFields = z.infer<typeof watchedTermSchema>
