import { z } from 'zod'

import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { parseNotice } from './parse-notice.ts'

const LONGEST_NOTICE = 4_000

export const workdayYearSchema = z
  .object({
    year: z.int('请写年份').min(2020, '2020 年起').max(2099, '到 2099 年为止'),
    title: plainText().trim().min(4, '请写通知的名称').max(120, '最多 120 字'),
    publishedOn: plainText().refine(isIsoDay, '请写发布的日子'),
    sourceUrl: z
      .union([
        plainText()
          .trim()
          .max(300, '最多 300 字')
          .refine((text) => text === '' || /^https?:\/\/\S+$/u.test(text), '网址以 http 开头'),
        z.null(),
      ])
      .transform((text) => text || null),
    notice: plainText().trim().max(LONGEST_NOTICE, `最多 ${LONGEST_NOTICE} 字`),
  })
  .superRefine(({ year, notice }, ctx) => {
    for (const message of parseNotice(notice, year).issues) {
      ctx.addIssue({ code: 'custom', path: ['notice'], message })
    }
  })

export type WorkdayYearFields = z.infer<typeof workdayYearSchema>
