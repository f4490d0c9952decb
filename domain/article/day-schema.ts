import { z } from 'zod'

import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

/** A day of a form that may be left empty. */
export const optionalDaySchema = plainText()
  .refine((text) => text === '' || isIsoDay(text), '没有这一天')
  .transform((text) => text || null)
  .or(z.null())
