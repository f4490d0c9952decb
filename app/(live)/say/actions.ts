'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { formatReceiptNumber } from '#domain/intake/receipt-number'
import { receiveIntake } from '#domain/intake/receive-intake'
import { receiptPath } from '#lib/addresses/intake-paths'
import { plainText } from '#lib/plain-text'
import { performUnsigned } from '#server/action'
import { env } from '#server/env'
import { answerForm, requestOf, type FormAnswer, type FormState } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { requestAddress } from '#server/request-address'

const sentSchema = z.looseObject({ words: plainText() })

/** Takes in what a reader hands in; the answer is the page of its receipt, or the form with what was typed. */
export async function send(_: FormState<null>, sent: FormData): Promise<FormAnswer<null>> {
  const result = await performUnsigned('send-intake', async (ctx) => {
    const request = parseRequest(sentSchema, requestOf(null, sent))
    const from = { address: await requestAddress(), key: env().sealingKey }
    return receiveIntake(ctx, request, from)
  })
  if (!result.ok) return answerForm(sent, result)
  redirect(receiptPath(formatReceiptNumber(result.value.number)))
}
