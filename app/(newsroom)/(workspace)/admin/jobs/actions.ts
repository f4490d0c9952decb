'use server'

import { z } from 'zod'

import { requireOperator } from '#domain/notice/require-operator'
import { retryEvent } from '#domain/notice/retry-event'
import { retryMail } from '#domain/notice/retry-mail'
import { plainText } from '#lib/plain-text'
import { perform } from '#server/action'
import { retryJob } from '#server/jobs/retry-job'
import { parseRequest } from '#server/parse-request'

const id = z.int().positive()
const retrySchema = z.union([
  z.object({ mailId: id }),
  z.object({ eventId: id }),
  z.object({ job: plainText(), jobId: z.uuid() }),
])

export async function retry(request: z.infer<typeof retrySchema>) {
  return perform('retry-delivery', request, async (ctx) => {
    const asked = parseRequest(retrySchema, request)
    if ('mailId' in asked) return retryMail(ctx, asked)
    if ('eventId' in asked) return retryEvent(ctx, asked)
    requireOperator(ctx.actor)
    return retryJob(asked)
  })
}
