'use server'

import { z } from 'zod'

import { createDraft } from '#domain/article/create-draft'
import { findBegun } from '#domain/review/editions/find-begun'
import { getLatest } from '#domain/review/editions/get-latest'
import { saveDraft } from '#domain/review/drafts/save-draft'
import { submitEdition } from '#domain/review/moves/submit-edition'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest, partOf } from '#server/parse-request'
import { requireWriter } from '#server/require-writer'

import {
  editionRefSchema,
  latestSchema,
  savedContentSchema,
  submitSchema,
  type LatestRequest,
  type SubmitRequest,
} from '../_lib/form-schemas.ts'
import { savedEdition } from '../_lib/kept/saved-edition.ts'

const saveSchema = savedContentSchema.extend({
  /** The draft and the version of it that was on the screen; null before the first save. */
  edition: editionRefSchema.nullable(),
  /** One for each new draft, so that a repeated first save makes no second one. */
  requestKey: plainText(),
})
export type SaveRequest = z.infer<typeof saveSchema>

export async function saveEdition(request: SaveRequest) {
  return perform('save-copy', partOf(request, 'edition'), async (ctx) => {
    const { accountId, edition, content, version, setAside, requestKey } = parseRequest(
      saveSchema,
      request,
    )
    requireWriter(ctx, accountId)
    const kept = edition ?? (await createDraft(ctx, { content, requestKey }))
    // After a repeated first save the draft has the earlier words: this brings it up to these.
    const written = { content, workingVersion: version, setAside, beginsEdition: edition === null }
    const saved = await saveDraft(ctx, { ...kept, ...written })
    return savedEdition(saved, ctx.now)
  })
}

export async function submitOwnEdition(request: SubmitRequest) {
  return perform('submit-edition', request, (ctx) =>
    submitEdition(ctx, parseRequest(submitSchema, request)),
  )
}

const beganSchema = z.object({ requestKey: plainText() })

/** The edition that a form began by a request whose answer was lost; null when it never came. */
export async function findBegunEdition(request: z.infer<typeof beganSchema>) {
  return ask('find-begun', (ctx) => findBegun(ctx, parseRequest(beganSchema, request)))
}

/** The edition as it is now, for somebody whose text came too late; `version` is their last autosave. */
export async function readLatest(request: LatestRequest) {
  return ask('read-latest', (ctx) => getLatest(ctx, parseRequest(latestSchema, request)))
}
