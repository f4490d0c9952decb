import { z } from 'zod'

import { CADENCES, TOPIC_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'

import { namesAPerson, PERSONAL_ISSUE } from '../checklist.ts'
import { optionalDaySchema } from '../day-schema.ts'

export const MAX_INTRO_LENGTH = 300
export const MAX_POSITION = 9_999

const introSchema = z
  .union([
    plainText()
      .trim()
      .max(MAX_INTRO_LENGTH, `最多 ${MAX_INTRO_LENGTH} 字`)
      .refine((text) => !namesAPerson(text), PERSONAL_ISSUE),
    z.null(),
  ])
  .transform((text) => text || null)

export const topicSchema = z
  .object({
    kind: z.enum(TOPIC_KINDS, '请选择专题或专栏'),
    cadence: z.enum(CADENCES, '请选择更新类别'),
    name: plainText().trim().min(2, '名称至少 2 个字').max(40, '最多 40 字'),
    slug: plainText()
      .trim()
      .max(60, '最多 60 个字符')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '用小写字母、数字，词之间用短横，如 shuxiang-zhengxie'),
    position: z
      .int('次序是整数')
      .min(0, '次序从 0 起')
      .max(MAX_POSITION, `次序最大 ${MAX_POSITION}`),
    startsOn: optionalDaySchema,
    endsOn: optionalDaySchema,
    intro: introSchema,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    path: ['endsOn'],
    message: '结束不能早于开始',
  })

export type TopicFields = z.infer<typeof topicSchema>
