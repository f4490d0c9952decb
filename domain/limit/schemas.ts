import { z } from 'zod'

import { LIMIT_STEPS, LIMIT_UNITS } from '#db/matter-states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

export const limitOfSchema = z.object({
  divisionCode: plainText().regex(/^\d{6}$/, '请选择区划'),
  step: z.enum(LIMIT_STEPS, '请选择环节'),
  /** The limit that the page showed; null where it showed none. */
  seenId: z.union([z.int().positive(), z.null()]),
})

export const limitSchema = limitOfSchema.extend({
  amount: z.coerce.number('请写数字').int('请写整数').min(1, '至少 1').max(400, '最多 400'),
  unit: z.enum(LIMIT_UNITS, '请选择按什么算'),
  ruleName: plainText().trim().min(4, '请写明是哪一项规定').max(120, '最多 120 字'),
  ruleSource: plainText().trim().min(2, '请写明在哪里看到的').max(300, '最多 300 字'),
  startsOn: plainText().refine(isIsoDay, '请写从哪天起'),
})
