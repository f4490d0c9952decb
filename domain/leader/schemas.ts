import { z } from 'zod'

import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { optionalDaySchema } from '../article/day-schema.ts'

export const leaderSchema = z
  .object({
    /** Papers set a space inside a name of two characters; the list keeps none. */
    personName: plainText()
      .transform((text) => text.replaceAll(/\s/gu, ''))
      .pipe(
        plainText()
          .min(2, '至少 2 个字')
          .max(20, '最多 20 字')
          .regex(/^[\u3400-\u9fff·]+$/, '只写姓名，用汉字'),
      ),
    divisionCode: plainText().regex(/^\d{6}$/, '请选择区划'),
    post: plainText().trim().min(2, '至少 2 个字，如“政协主席”').max(40, '最多 40 字'),
    rank: z.int('排序是整数').min(1, '排序从 1 起').max(9_999, '排序最大 9999'),
    startsOn: plainText().refine(isIsoDay, '请写开始的日子'),
    endsOn: optionalDaySchema,
  })
  .refine(isTerm, { path: ['endsOn'], message: '结束不能早于开始' })

export type LeaderFields = z.infer<typeof leaderSchema>

export function isTerm({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean {
  return endsOn === null || endsOn >= startsOn
}
