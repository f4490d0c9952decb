'use server'

import { recallEdition } from '#domain/review/recall-edition'
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { moveSchema, type MoveRequest } from './form-schemas.ts'

export async function recallCopy(request: MoveRequest) {
  return perform('recall-edition', request, (ctx) =>
    recallEdition(ctx, parseRequest(moveSchema, request)),
  )
}
