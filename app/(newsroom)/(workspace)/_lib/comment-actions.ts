'use server'

import { resolveComment } from '#domain/comments/resolve-comment'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { resolveSchema, type ResolveRequest } from './form-schemas.ts'

export async function settle(target: ResolveRequest, _: FormState, sent: SentForm) {
  return performForm('resolve-comment', target, sent, (ctx, request) =>
    resolveComment(ctx, parseRequest(resolveSchema, request)),
  )
}
