'use server'

import { recallEdition } from '#domain/review/moves/recall-edition'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { moveSchema, type EditionRef } from './form-schemas.ts'

export async function recallOwnEdition(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('recall-edition', target, sent, (ctx, request) =>
    recallEdition(ctx, parseRequest(moveSchema, request)),
  )
}
