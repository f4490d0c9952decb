'use server'

import { createDraft } from '#domain/article/create-draft'
import { getReviewCopy } from '#domain/review/get-review-copy'
import { recallEdition } from '#domain/review/recall-edition'
import { saveDraft } from '#domain/review/save-draft'
import { submitEdition } from '#domain/review/submit-edition'
import { shanghaiTime } from '#lib/dates'
import { ask, perform } from '#server/action'

import { draftPlaceSchema, moveSchema, type MoveRequest } from '../_lib/form-schemas.ts'

export interface SaveRequest {
  /** The draft and the version of it that was on the screen; null before the first save. */
  place: { editionId: number; lockVersion: number } | null
  content: unknown
  /** One for each new draft, so that a repeated first save makes no second one. */
  requestKey: string
}

export async function saveCopy({ place, content, requestKey }: SaveRequest) {
  return perform('save-copy', place, async (ctx) => {
    const kept = place
      ? draftPlaceSchema.parse(place)
      : await createDraft(ctx, { content, requestKey })
    // After a repeated first save the draft has the earlier words: this brings it up to these.
    const { editionId, lockVersion } = await saveDraft(ctx, { ...kept, content })
    return { place: { editionId, lockVersion }, savedAt: shanghaiTime(ctx.now) }
  })
}

export async function submitCopy(request: MoveRequest) {
  return perform('submit-edition', request, (ctx) => submitEdition(ctx, moveSchema.parse(request)))
}

export async function recallCopy(request: MoveRequest) {
  return perform('recall-edition', request, (ctx) => recallEdition(ctx, moveSchema.parse(request)))
}

/** The copy as it stands now, for somebody whose save came too late. */
export async function readLatest(editionId: number) {
  return ask('read-latest', async ({ db, actor, now }) => {
    const { current, edition, verdicts } = await getReviewCopy(db, { actor, editionId, now })
    const { content } = current
    return { content, lockVersion: edition.lockVersion, editable: verdicts.edit.allowed }
  })
}
