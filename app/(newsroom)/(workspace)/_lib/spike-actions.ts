'use server'

import { spikeEdition } from '#domain/review/spike-edition'
import { unspikeEdition } from '#domain/review/unspike-edition'
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { reasonedSchema, type ReasonedRequest } from './form-schemas.ts'

export async function spike(request: ReasonedRequest) {
  return perform('spike-edition', request, (ctx) =>
    spikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}

export async function unspike(request: ReasonedRequest) {
  return perform('unspike-edition', request, (ctx) =>
    unspikeEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}
