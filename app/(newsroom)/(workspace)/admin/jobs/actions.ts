'use server'

import { z } from 'zod'

import { requireOperator } from '#domain/notice/require-operator'
import { retryEvent } from '#domain/notice/retry-event'
import { retryMail } from '#domain/notice/retry-mail'
import { plainText } from '#lib/plain-text'
import { retryJob } from '#server/jobs/retry-job'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

const id = z.int().positive()
const retrySchema = z.union([
  z.object({ mailId: id }),
  z.object({ eventId: id }),
  z.object({ job: plainText(), jobId: z.uuid() }),
])

export async function retry(target: z.infer<typeof retrySchema>, _: FormState, sent: SentForm) {
  return performForm('retry-delivery', target, sent, async (ctx, request) => {
    const asked = parseRequest(retrySchema, request)
    if ('mailId' in asked) return retryMail(ctx, asked)
    if ('eventId' in asked) return retryEvent(ctx, asked)
    requireOperator(ctx.actor)
    return retryJob(asked)
  })
}
