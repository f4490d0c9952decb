'use server'

import { spikeEdition } from '#domain/review/moves/spike-edition'
import { unspikeEdition } from '#domain/review/moves/unspike-edition'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { reasonedSchema, type EditionRef } from './form-schemas.ts'

export async function spike(place: EditionRef, _: FormState, sent: SentForm) {
  return performForm('spike-edition', place, sent, (ctx, request) =>
    spikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}

export async function unspike(place: EditionRef, _: FormState, sent: SentForm) {
  return performForm('unspike-edition', place, sent, (ctx, request) =>
    unspikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}
