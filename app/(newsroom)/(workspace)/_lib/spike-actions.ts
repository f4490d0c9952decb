'use server'

import { spikeEdition } from '#domain/review/moves/spike-edition'
import { unspikeEdition } from '#domain/review/moves/unspike-edition'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { reasonedSchema, type EditionRef } from './form-schemas.ts'

export async function spike(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('spike-edition', target, sent, (ctx, request) =>
    spikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}

export async function unspike(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('unspike-edition', target, sent, (ctx, request) =>
    unspikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}
