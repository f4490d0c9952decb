'use server'

import { addComment } from '#domain/comments/add-comment'
import { approveEdition } from '#domain/review/moves/approve-edition'
import { claimEdition } from '#domain/review/claims/claim-edition'
import { forcePublish } from '#domain/publication/force-publish'
import { mergeEditions } from '#domain/duplicates/merge-editions'
import { keepPresence } from '#domain/review/claims/keep-presence'
import { releaseClaim } from '#domain/review/claims/release-claim'
import { returnEdition } from '#domain/review/moves/return-edition'
import { saveInReview as saveHeld } from '#domain/review/drafts/save-in-review'
import { restoreConflictingCopy } from '#domain/review/drafts/restore-conflicting-copy'
import { markDistinct } from '#domain/duplicates/mark-distinct'
import { numberOf } from '#lib/form-fields'
import { askUnattended, perform } from '#server/action'
import { revalidate } from '#server/revalidate'
import {
  performForm,
  requestOf,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { parseRequest, partOf } from '#server/parse-request'
import { requireWriter } from '#server/require-writer'

import {
  distinctSchema,
  approveSchema,
  commentSchema,
  editionRefSchema,
  editionSchema,
  mergeSchema,
  conflictingCopySchema,
  presenceSchema,
  reasonedSchema,
  returnSchema,
  savedContentSchema,
  type DistinctRequest,
  type CommentRequest,
  type EditionRef,
  type EditionRequest,
  type MergeRequest,
  type ConflictingCopyRequest,
  type PresenceRequest,
  type SavedContent,
} from '../_lib/form-schemas.ts'
import { spike } from '../_lib/spike-actions.ts'
import { savedEdition } from '../_lib/kept/saved-edition.ts'

export async function claim(target: EditionRequest, _: FormState, sent: SentForm) {
  return performForm('claim-edition', target, sent, (ctx, request) =>
    claimEdition(ctx, parseRequest(editionSchema, request)),
  )
}

/** The same by the queue, whose button names the edition: who claims one there reads it next. */
export async function claimAndOpen(_: FormState, sent: SentForm) {
  const editionId = numberOf(requestOf(null, sent)['editionId'])
  return performForm(
    'claim-edition',
    { editionId },
    sent,
    (ctx, request) => claimEdition(ctx, parseRequest(editionSchema, request)),
    () => `/review/${editionId}`,
  )
}

export async function release(target: EditionRequest, _: FormState, sent: SentForm) {
  return performForm('release-claim', target, sent, (ctx, request) =>
    releaseClaim(ctx, parseRequest(editionSchema, request)),
  )
}

/** One of the decisions on an edition in review, by the form that has all of them. */
export async function decide(
  seen: EditionRef & { revisionId: number; revisionHash: string },
  last: FormState,
  sent: SentForm,
): Promise<FormAnswer> {
  const { revisionId, revisionHash, ...target } = requestOf(seen, null)
  switch (requestOf(seen, sent)['decision']) {
    case 'return':
      return sendBack(target as unknown as EditionRef, last, sent)
    case 'spike':
      return spike(target as unknown as EditionRef, last, sent)
    case 'hold':
      return approve({ ...target, revisionId, revisionHash, decision: 'hold' }, sent)
    case 'schedule':
      return approve({ ...target, revisionId, revisionHash, decision: 'schedule' }, sent)
    default:
      return approve({ ...target, revisionId, revisionHash, decision: 'approve' }, sent)
  }
}

/** The last level's approval publishes unless it is held or has a time; every public page that shows the article is rendered again. */
const approve = (seen: object, sent: SentForm) =>
  performForm('approve-edition', seen, sent, async (ctx, request) => {
    const { editionId, change } = await approveEdition(ctx, parseRequest(approveSchema, request))
    revalidate(change)
    return { editionId }
  })

export async function sendBack(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('return-edition', target, sent, (ctx, request) =>
    returnEdition(ctx, parseRequest(returnSchema, request)),
  )
}

/** An editor's change of an edition that they hold. Editors who go on writing keep their claim. */
export async function saveInReview(request: { edition: EditionRef } & SavedContent) {
  return perform('save-in-review', partOf(request, 'edition'), async (ctx) => {
    const asked = parseRequest(savedContentSchema.extend({ edition: editionRefSchema }), request)
    const { accountId, edition, content, version, setAside } = asked
    requireWriter(ctx, accountId)
    const saved = await saveHeld(ctx, { ...edition, content, workingVersion: version, setAside })
    return savedEdition(saved, ctx.now)
  })
}

/** Publishes before every level has approved; marked until another final editor signs it off. */
export async function force(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('force-publish', target, sent, async (ctx, request) => {
    const { editionId, change } = await forcePublish(ctx, parseRequest(reasonedSchema, request))
    revalidate(change)
    return { editionId }
  })
}

export async function merge(
  target: Omit<MergeRequest, 'requestKey'>,
  _: FormState,
  sent: SentForm,
) {
  return performForm('merge-editions', target, sent, (ctx, request) =>
    mergeEditions(ctx, parseRequest(mergeSchema, request)),
  )
}

/** Two editions that look like one event are of two. */
export async function apart(
  target: Omit<DistinctRequest, 'requestKey'>,
  _: FormState,
  sent: SentForm,
) {
  return performForm('tell-apart', target, sent, (ctx, request) =>
    markDistinct(ctx, parseRequest(distinctSchema, request)),
  )
}

/** Makes kept words the text of the edition. */
export async function restoreText(target: ConflictingCopyRequest, _: FormState, sent: SentForm) {
  return performForm('take-kept', target, sent, (ctx, request) =>
    restoreConflictingCopy(ctx, parseRequest(conflictingCopySchema, request)),
  )
}

export async function comment(
  target: Pick<CommentRequest, 'editionId' | 'revisionId'>,
  _: FormState,
  sent: SentForm,
) {
  const { block, parentId } = requestOf(target, sent)
  const spot = { block: numberOf(block), parentId: numberOf(parentId) }
  return performForm('add-comment', { ...target, ...spot }, sent, (ctx, request) =>
    addComment(ctx, parseRequest(commentSchema, request)),
  )
}

/** A heartbeat of a page that is open, which nobody needs to sit before. */
export async function present(request: PresenceRequest) {
  return askUnattended('keep-presence', (ctx) =>
    keepPresence(ctx, parseRequest(presenceSchema, request)),
  )
}
