'use server'

import { answerInvitation } from '#domain/co-authors/answer-invitation'
import { endCoAuthorship } from '#domain/co-authors/end-co-authorship'
import { inviteCoAuthor } from '#domain/co-authors/invite-co-author'
import { numberOf } from '#lib/form-fields'
import { performForm, requestOf, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import {
  answerSchema,
  coAuthorSchema,
  type CoAuthorRequest,
  type EditionRequest,
} from '../_lib/form-schemas.ts'

export async function invite(target: EditionRequest, _: FormState, sent: SentForm) {
  const accountId = numberOf(requestOf(target, sent)['accountId'])
  return performForm('invite-co-author', { ...target, accountId }, sent, (ctx, request) =>
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

export async function endSharing(
  target: Omit<CoAuthorRequest, 'requestKey'>,
  _: FormState,
  sent: SentForm,
) {
  return performForm('end-co-authorship', target, sent, (ctx, request) =>
    endCoAuthorship(ctx, parseRequest(coAuthorSchema, request)),
  )
}
