'use server'

import { resolveComment } from '#domain/comments/resolve-comment'
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { resolveSchema, type ResolveRequest } from './form-schemas.ts'

export async function settle(request: ResolveRequest) {
  return perform('resolve-comment', request, (ctx) =>
    resolveComment(ctx, parseRequest(resolveSchema, request)),
  )
}
