'use server'

import { z } from 'zod'

import { verifyLog } from '#domain/audit/verify-log'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

const verifySchema = z.object({ lastRow: z.int().min(0) })

export async function verify(target: z.infer<typeof verifySchema>, _: FormState, sent: SentForm) {
  return performForm('verify-audit', target, sent, (ctx, request) =>
    verifyLog(ctx.db, { actor: ctx.actor, ...parseRequest(verifySchema, request) }),
  )
}
