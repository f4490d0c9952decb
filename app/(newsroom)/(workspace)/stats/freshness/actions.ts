'use server'

import { z } from 'zod'

import { getSettings } from '#domain/setting/settings'
import { remindDivision } from '#domain/stats/remind-division'
import { plainText } from '#lib/plain-text'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

const remindSchema = z.object({
  divisionCode: plainText(),
  requestKey: plainText(),
})

/** Asks who writes for a place for news. */
export async function remind(target: { divisionCode: string }, _: FormState, sent: SentForm) {
  return performForm('remind-division', target, sent, async (ctx, request) => {
    const asked = parseRequest(remindSchema, request)
    const { newsLimitDays } = await getSettings(ctx.db)
    return remindDivision(ctx, { ...asked, limitDays: newsLimitDays })
  })
}
