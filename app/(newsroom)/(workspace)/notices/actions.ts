'use server'

import { z } from 'zod'

import { readAllNotices } from '#domain/notice/read-all-notices'
import { readNotice } from '#domain/notice/read-notice'
import { perform } from '#server/action'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

const noticeSchema = z.object({ noticeId: z.int().positive() })
const upToSchema = z.object({ upTo: z.int().positive() })

export async function markRead(request: z.infer<typeof noticeSchema>) {
  return perform('read-notice', request, (ctx) =>
    readNotice(ctx, parseRequest(noticeSchema, request)),
  )
}

export async function markAllRead(
  target: z.infer<typeof upToSchema>,
  _: FormState,
  sent: SentForm,
) {
  return performForm('read-all-notices', target, sent, (ctx, request) =>
    readAllNotices(ctx, parseRequest(upToSchema, request)),
  )
}
