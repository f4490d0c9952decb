'use server'

import { approveEdition } from '#domain/review/approve-edition'
import { claimEdition } from '#domain/review/claim-edition'
import { releaseClaim } from '#domain/review/release-claim'
import { returnEdition } from '#domain/review/return-edition'
import { perform } from '#server/action'
import { forget } from '#server/forget'

import {
  approveSchema,
  editionSchema,
  reasonedSchema,
  type ApproveRequest,
  type EditionRequest,
  type ReasonedRequest,
} from '../_lib/form-schemas.ts'

export async function claim(request: EditionRequest) {
  return perform('claim-edition', (ctx) => claimEdition(ctx, editionSchema.parse(request)))
}

export async function release(request: EditionRequest) {
  return perform('release-claim', (ctx) => releaseClaim(ctx, editionSchema.parse(request)))
}

/** The last level's yes publishes unless it is held: every public page that shows the article is made anew. */
export async function approve(request: ApproveRequest) {
  return perform('approve-edition', async (ctx) => {
    const { editionId, change } = await approveEdition(ctx, approveSchema.parse(request))
    forget(change)
    return { editionId }
  })
}

export async function sendBack(request: ReasonedRequest) {
  return perform('return-edition', (ctx) => returnEdition(ctx, reasonedSchema.parse(request)))
}
