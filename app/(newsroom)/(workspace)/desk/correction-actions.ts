'use server'

import { askCorrection } from '#domain/review/ask-correction'
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { askCorrectionSchema, type AskCorrectionRequest } from '../_lib/form-schemas.ts'

export async function askForCorrection(request: AskCorrectionRequest) {
  return perform('ask-correction', request, (ctx) =>
    askCorrection(ctx, parseRequest(askCorrectionSchema, request)),
  )
}
