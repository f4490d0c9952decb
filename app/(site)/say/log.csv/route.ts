import { z } from 'zod'

import { isIsoDay, shanghaiDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { answerAsked } from '#server/documents/answer-query'
import { readIntakeLog } from '#server/documents/intake-log'

const querySchema = z.strictObject({
  month: plainText()
    .refine((month) => isIsoDay(`${month}-01`), '写成 2026-03 这样')
    .optional(),
})

/** The public log of what was handed in: of one month, this one unless named. */
export async function GET(request: Request): Promise<Response> {
  return answerAsked(request, querySchema, ({ month }) =>
    readIntakeLog(month ?? shanghaiDay(new Date()).slice(0, 7)),
  )
}
