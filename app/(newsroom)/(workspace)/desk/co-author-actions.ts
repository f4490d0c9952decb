'use server'

import { answerInvitation } from '#domain/co-authors/answer-invitation'
import { endCoAuthorship } from '#domain/co-authors/end-co-authorship'
import { inviteCoAuthor } from '#domain/co-authors/invite-co-author'
import { perform } from '#server/action'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import {
  answerSchema,
  coAuthorSchema,
  type CoAuthorRequest,
  type EditionRequest,
} from '../_lib/form-schemas.ts'

export async function invite(request: CoAuthorRequest) {
  return perform('invite-co-author', request, (ctx) =>
    inviteCoAuthor(ctx, parseRequest(coAuthorSchema, request)),
  )
}

/** The buttons of the form are the answer. */
export async function answer(target: EditionRequest, _: FormState, sent: SentForm) {
  return performForm(
    'answer-invitation',
    target,
    sent,
    (ctx, request) => answerInvitation(ctx, parseRequest(answerSchema, request)),
    ({ editionId, accepted }) => (accepted ? `/desk/${editionId}` : null),
  )
}

export async function endSharing(request: CoAuthorRequest) {
  return perform('end-co-authorship', request, (ctx) =>
    endCoAuthorship(ctx, parseRequest(coAuthorSchema, request)),
  )
}
