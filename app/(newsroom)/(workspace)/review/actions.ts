'use server'

import { addComment } from '#domain/review/add-comment'
import { approveEdition } from '#domain/review/approve-edition'
import { claimEdition } from '#domain/review/claim-edition'
import { forcePublish } from '#domain/review/force-publish'
import { mergeEditions } from '#domain/review/merge-editions'
import { keepPresence } from '#domain/review/keep-presence'
import { releaseClaim } from '#domain/review/release-claim'
import { returnEdition } from '#domain/review/return-edition'
import { saveInReview as saveHeld } from '#domain/review/save-in-review'
import { takeKept } from '#domain/review/take-kept'
import { tellApart } from '#domain/review/tell-apart'
import { ask, perform } from '#server/action'
import { forget } from '#server/forget'
import { parseRequest, partOf } from '#server/parse-request'
import { requireWriter } from '#server/require-writer'

import {
  apartSchema,
  approveSchema,
  commentSchema,
  draftPlaceSchema,
  editionSchema,
  mergeSchema,
  keptSchema,
  presenceSchema,
  reasonedSchema,
  savedWordsSchema,
  type ApartRequest,
  type ApproveRequest,
  type CommentRequest,
  type DraftPlace,
  type EditionRequest,
  type MergeRequest,
  type KeptRequest,
  type PresenceRequest,
  type ReasonedRequest,
  type SavedWords,
} from '../_lib/form-schemas.ts'
import { savedPlace } from '../_lib/saved-place.ts'

export async function claim(request: EditionRequest) {
  return perform('claim-edition', request, (ctx) =>
    claimEdition(ctx, parseRequest(editionSchema, request)),
  )
}

export async function release(request: EditionRequest) {
  return perform('release-claim', request, (ctx) =>
    releaseClaim(ctx, parseRequest(editionSchema, request)),
  )
}

/** The last level's yes publishes unless it is held: every public page that shows the article is made anew. */
export async function approve(request: ApproveRequest) {
  return perform('approve-edition', request, async (ctx) => {
    const { editionId, change } = await approveEdition(ctx, parseRequest(approveSchema, request))
    forget(change)
    return { editionId }
  })
}

export async function sendBack(request: ReasonedRequest) {
  return perform('return-edition', request, (ctx) =>
    returnEdition(ctx, parseRequest(reasonedSchema, request)),
  )
}

/** An editor's change of what he holds. Who goes on writing keeps his claim. */
export async function saveInReview(request: { place: DraftPlace } & SavedWords) {
  return perform('save-in-review', partOf(request, 'place'), async (ctx) => {
    const asked = parseRequest(savedWordsSchema.extend({ place: draftPlaceSchema }), request)
    const { accountId, place, content, version, setAside } = asked
    requireWriter(ctx, accountId)
    const saved = await saveHeld(ctx, { ...place, content, workingVersion: version, setAside })
    return savedPlace(saved, ctx.now)
  })
}

/** Publishes before every level has said yes; marked until another final editor signs it off. */
export async function force(request: ReasonedRequest) {
  return perform('force-publish', request, async (ctx) => {
    const { editionId, change } = await forcePublish(ctx, parseRequest(reasonedSchema, request))
    forget(change)
    return { editionId }
  })
}

export async function merge(request: MergeRequest) {
  return perform('merge-editions', request, (ctx) =>
    mergeEditions(ctx, parseRequest(mergeSchema, request)),
  )
}

/** Two pieces that look like one event are of two. */
export async function apart(request: ApartRequest) {
  return perform('tell-apart', request, (ctx) => tellApart(ctx, parseRequest(apartSchema, request)))
}

/** Makes kept words the text of the piece. */
export async function takeWords(request: KeptRequest) {
  return perform('take-kept', request, (ctx) => takeKept(ctx, parseRequest(keptSchema, request)))
}

export async function comment(request: CommentRequest) {
  return perform('add-comment', request, (ctx) =>
    addComment(ctx, parseRequest(commentSchema, request)),
  )
}

/** A heartbeat of a page that is open. */
export async function present(request: PresenceRequest) {
  return ask('keep-presence', (ctx) => keepPresence(ctx, parseRequest(presenceSchema, request)))
}
